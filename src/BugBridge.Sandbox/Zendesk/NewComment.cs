using System.Collections.Immutable;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A comment to be written.</summary>
/// <param name="Body">As plain text.</param>
/// <param name="HtmlBody">As HTML; made from the text when null.</param>
/// <param name="IsPublic">Null takes what the ticket's comments were last.</param>
/// <param name="AuthorId">Null for who makes the update.</param>
internal sealed record NewComment(string Body, string? HtmlBody, bool? IsPublic, long? AuthorId = null)
{
    /// <summary>Files that come with it.</summary>
    public ImmutableArray<ZendeskAttachment> Attachments { get; init; } = [];
}
