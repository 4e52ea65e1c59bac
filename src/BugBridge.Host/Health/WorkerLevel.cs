namespace BugBridge.Host.Health;

/// <summary>How well the worker does its work.</summary>
internal enum WorkerLevel
{
    /// <summary>All of it is done.</summary>
    Working,

    /// <summary>Something fails that may mend itself, or that a person should look at soon.</summary>
    Troubled,

    /// <summary>It does not do its work.</summary>
    Down,
}
