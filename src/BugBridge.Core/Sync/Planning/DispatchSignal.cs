namespace BugBridge.Core.Sync.Planning;

/// <summary>Wakes the dispatcher.</summary>
public sealed class DispatchSignal : WorkSignal;
