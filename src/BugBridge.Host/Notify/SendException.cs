namespace BugBridge.Host.Notify;

/// <summary>A pack did not arrive. The message is for the operator.</summary>
internal sealed class SendException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The target without those whom it reached, so that they do not get it again; null when it reached nobody.</summary>
    public string? Remaining { get; init; }
}
