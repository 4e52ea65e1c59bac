namespace BugBridge.Host.Apps;

/// <summary>A file of an app.</summary>
/// <param name="Path">Its path in the app, with slashes.</param>
/// <param name="Content">What is in it.</param>
internal sealed record AppFile(string Path, byte[] Content);
