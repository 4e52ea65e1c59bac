namespace BugBridge.Core.Remotes;

/// <summary>The store cannot be used: locked by another process, corrupt, or written by a newer version. The message says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
