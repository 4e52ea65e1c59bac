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
}
