namespace BugBridge.Host.Logging;

/// <summary>Stands for an exception that held a secret: its texts without it.</summary>
internal sealed class GuardedException(string message, string text) : Exception(message)
{
    public override string ToString() => text;
}
