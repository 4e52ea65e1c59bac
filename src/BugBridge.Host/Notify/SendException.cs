namespace BugBridge.Host.Notify;

/// <summary>A pack did not arrive. The message is for the operator.</summary>
internal sealed class SendException(string message, Exception? cause = null) : Exception(message, cause);
