namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="Status">Such as <c>open</c>.</param>
internal sealed record WireStatus(string Status);
