namespace BugBridge.Sandbox.Zendesk;

/// <summary>A file of a comment; its content is not kept.</summary>
/// <param name="Id">The id.</param>
/// <param name="FileName">The name.</param>
/// <param name="ContentType">The type.</param>
/// <param name="Size">Bytes.</param>
public sealed record ZendeskAttachment(long Id, string FileName, string ContentType, long Size);
