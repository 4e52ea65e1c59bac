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

/// <summary>A file of a comment.</summary>
internal sealed record WireAttachment(long Id, string? FileName, string? ContentType, long? Size)
{
    /// <summary>Where its content is; may be at another host.</summary>
    public string? ContentUrl { get; init; }

    /// <summary><c>malware_found</c>, or what else became of the search for it.</summary>
    public string? MalwareScanResult { get; init; }

    /// <summary>True when an administrator lets it be opened all the same.</summary>
    public bool? MalwareAccessOverride { get; init; }
}

internal sealed record CommentsAnswer(IReadOnlyList<WireComment>? Comments, IReadOnlyList<WireUser>? Users, PageMeta? Meta, string? NextPage) : IPaged;
