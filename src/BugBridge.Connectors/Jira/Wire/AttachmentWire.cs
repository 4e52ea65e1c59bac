namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A file on an issue.</summary>
internal sealed record AttachmentWire(string? Id, string? Filename, UserWire? Author, DateTimeOffset? Created, long? Size, string? MimeType);
