namespace BugBridge.Core.Remotes;

/// <summary>
/// A call to a remote failed. Connectors throw nothing else for what a remote did (programming errors and cancellation aside).
/// The message is fit for operators and reps: it says what was tried, what the remote answered and, where known, what to do. It never
/// holds a secret.
/// </summary>
public sealed class RemoteException : Exception
{
    /// <summary>A failure of a call to <paramref name="remote"/>.</summary>
    public RemoteException(Remote remote, RemoteFailureKind kind, string message, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner)
    {
        Remote = remote;
        Kind = kind;
        RetryAfter = retryAfter;
    }

    /// <summary>Who failed.</summary>
    public Remote Remote { get; }

    /// <summary>What it means.</summary>
    public RemoteFailureKind Kind { get; }

    /// <summary>How long the remote asked to be left alone, where it said so. Holds for all calls to it, not only this one.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// True when it says nothing of what was asked for, because every call would fail alike: no connection, credentials that do not work, a request
    /// to be left alone. Such a failure is never an item's (<see cref="EachAlone"/>).
    /// </summary>
    public bool ConcernsAll { get; init; }

    /// <summary>True when the remote hides this one thing from the bridge, whose credentials were seen to work.</summary>
    public bool IsHidden { get; init; }
}
