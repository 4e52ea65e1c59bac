namespace BugBridge.Connectors.Zendesk.Wire;

internal sealed record AttachmentAnswer(WireAttachment? Attachment);

internal sealed record UploadAnswer(WireUpload? Upload);

/// <summary>A file that no ticket shows yet.</summary>
/// <param name="Token">Ties it to a comment; lives for an hour.</param>
/// <param name="Attachment">The file.</param>
internal sealed record WireUpload(string? Token, WireAttachment? Attachment);
