namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A file.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="ContentType">The type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AttachmentUrl">Where it is fetched without credentials; good for some minutes only.</param>
internal sealed record WireAttachment(long Id, string? Name, string? ContentType, long? Size, string? AttachmentUrl);
