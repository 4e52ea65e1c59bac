namespace BugBridge.Sandbox.Files;

/// <summary>A file that a client sent.</summary>
/// <param name="Field">The name of its field in the form; empty when it was the whole body.</param>
/// <param name="FileName">As sent; empty when there was none.</param>
/// <param name="ContentType">As sent.</param>
/// <param name="Content">Null when it was larger than the stand-in takes.</param>
internal sealed record SentFile(string Field, string FileName, string ContentType, HeldFile? Content);
