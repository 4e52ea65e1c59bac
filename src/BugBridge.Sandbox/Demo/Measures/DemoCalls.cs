namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>What the bridge's work costs in calls, as the sandbox counted them.</summary>
/// <param name="FileBug">Filing one bug while nothing else happens: from the rep's command to the last write.</param>
/// <param name="Relay">Telling an engineer's comment to all tickets of an issue.</param>
/// <param name="IdlePoll">One poll of each side when nothing has changed.</param>
public sealed record DemoCalls(FilingCalls FileBug, RelayCalls Relay, PollCalls IdlePoll);
