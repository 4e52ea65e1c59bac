using System.Text.Json;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>A comment of a ticket; also an event inside an audit, of which those that end in "Comment" are comments.</summary>
internal sealed record WireComment
{
    public long Id { get; init; }

    public string? Type { get; init; }

    public string? EventType { get; init; }

    public long? AuthorId { get; init; }

    public string? Body { get; init; }

    public string? PlainBody { get; init; }

    public string? HtmlBody { get; init; }

    /// <summary>Left as it came: anything but true or false is a visibility that could not be determined.</summary>
    public JsonElement Public { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public JsonElement Metadata { get; init; }

    public JsonElement Via { get; init; }

    public IReadOnlyList<WireAttachment>? Attachments { get; init; }

    /// <summary>True for "Comment", "VoiceComment" and their like, false for changes of fields and notifications.</summary>
    public bool IsComment => (Type ?? EventType)?.EndsWith("Comment", StringComparison.Ordinal) == true;
}

internal sealed record WireAttachment(long Id, string? FileName, string? ContentType, long? Size);

internal sealed record CommentsAnswer(IReadOnlyList<WireComment>? Comments, IReadOnlyList<WireUser>? Users, PageMeta? Meta, string? NextPage) : IPaged;
