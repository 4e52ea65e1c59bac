namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack has no such table. The message names those that it has.</summary>
internal sealed class PackTableException(string message) : Exception(message);
