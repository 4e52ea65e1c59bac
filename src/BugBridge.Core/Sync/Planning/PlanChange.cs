using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Planning;

/// <summary>
/// The planner as a function: from what we hold and what happened to what is to be done. Pure, so that a store may call it inside a
/// transaction, and again when that transaction has to be repeated.
/// </summary>
public delegate Plan PlanChange(Known known, Change change);
