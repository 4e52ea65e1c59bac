namespace BugBridge.Core.Tickets;

/// <summary>What is known of a file without reading it.</summary>
/// <param name="Id">The remote's id.</param>
/// <param name="FileName">As the remote gives it: not safe to use as a path.</param>
/// <param name="ContentType">As the remote claims.</param>
/// <param name="Size">Bytes, or null when the remote does not say.</param>
public sealed record Attachment(string Id, string FileName, string ContentType, long? Size);
