using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>Wakes what makes drafts for customers.</summary>
public sealed class OutreachSignal : WorkSignal;
