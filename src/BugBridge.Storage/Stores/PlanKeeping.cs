using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>What is needed to save records of a plan.</summary>
/// <param name="Transaction">Where they are written.</param>
/// <param name="Held">What the transaction knows of tickets and issues.</param>
/// <param name="Clock">For times that the plan does not say.</param>
/// <param name="Ending">Ends the wait.</param>
internal sealed record PlanKeeping(WriteTransaction Transaction, HeldStates Held, TimeProvider Clock, CancellationToken Ending);
