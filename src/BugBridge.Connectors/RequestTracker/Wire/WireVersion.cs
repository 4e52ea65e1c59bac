namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="Version">Of Request Tracker, such as 5.0.3.</param>
internal sealed record WireVersion(string? Version);
