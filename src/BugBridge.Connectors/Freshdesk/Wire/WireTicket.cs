using System.Text.Json;

namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A ticket, from its own address or from a list; lists leave out its description and files.</summary>
internal sealed record WireTicket
{
    public long Id { get; init; }

    public string? Subject { get; init; }

    /// <summary>The first message as HTML.</summary>
    public string? Description { get; init; }

    /// <summary>The same as plain text.</summary>
    public string? DescriptionText { get; init; }

    /// <summary>2 open, 3 pending, 4 resolved, 5 closed, others are the account's own.</summary>
    public int Status { get; init; }

    /// <summary>What kind of ticket it is, as the account calls it: Question, Problem.</summary>
    public string? Type { get; init; }

    /// <summary>How it came, a number.</summary>
    public int? Source { get; init; }

    public long? RequesterId { get; init; }

    public long? ResponderId { get; init; }

    public long? CompanyId { get; init; }

    public long? GroupId { get; init; }

    public bool? Deleted { get; init; }

    public bool? Spam { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>By the field's name.</summary>
    public IReadOnlyDictionary<string, JsonElement>? CustomFields { get; init; }

    public IReadOnlyList<WireAttachment>? Attachments { get; init; }

    public WireStats? Stats { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>True for a ticket in the bin, or among the spam.</summary>
    public bool IsAway => Deleted == true || Spam == true;
}
