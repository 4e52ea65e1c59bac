namespace BugBridge.Sandbox.Faults;

/// <summary>The ways in which a call can go wrong.</summary>
public enum FaultKind
{
    /// <summary>429 with Retry-After; nothing happens.</summary>
    TooManyRequests,

    /// <summary>A 5xx; nothing happens.</summary>
    ServerError,

    /// <summary>A 5xx although what was asked for has happened.</summary>
    ServerErrorAfter,

    /// <summary>No answer, and nothing happens.</summary>
    TimeoutBefore,

    /// <summary>No answer, although what was asked for has happened.</summary>
    TimeoutAfter,

    /// <summary>The connection breaks; nothing happens.</summary>
    ResetBefore,

    /// <summary>The connection breaks, although what was asked for has happened.</summary>
    ResetAfter,

    /// <summary>It happens, and the answer is not JSON.</summary>
    MalformedBody,

    /// <summary>It happens, and the answer ends half-way.</summary>
    TruncatedBody,

    /// <summary>It happens, late.</summary>
    Slow,
}
