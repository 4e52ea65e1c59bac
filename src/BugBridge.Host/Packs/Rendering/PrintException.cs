namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack cannot be printed. The message says why, and what to do.</summary>
internal sealed class PrintException(string message) : Exception(message);
