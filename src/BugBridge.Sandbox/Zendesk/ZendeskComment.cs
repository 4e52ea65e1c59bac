using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A comment of a ticket.</summary>
/// <param name="Id">Its id, which is also that of its audit event.</param>
/// <param name="AuditId">The audit that it came with.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="IsPublic">True when the customer can read it.</param>
/// <param name="Body">As plain text.</param>
/// <param name="HtmlBody">As HTML.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="Via">How it came.</param>
public sealed record ZendeskComment(
    long Id, long AuditId, long AuthorId, bool IsPublic, string Body, string HtmlBody, DateTimeOffset CreatedAt, ZendeskVia Via)
{
    /// <summary>The metadata sent with the update, which is where a bridge puts its stamp; undefined when there was none.</summary>
    public JsonElement Custom { get; init; }

    /// <summary>True when Zendesk does not trust that it came from its author.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>Files that came with it.</summary>
    public ImmutableArray<ZendeskAttachment> Attachments { get; init; } = [];
}
