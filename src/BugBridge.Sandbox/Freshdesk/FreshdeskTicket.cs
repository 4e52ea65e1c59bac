using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A ticket as it is in one moment.</summary>
/// <param name="Id">The id.</param>
/// <param name="RequesterId">Who asked.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Description">The first message, HTML.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record FreshdeskTicket(long Id, long RequesterId, string Subject, string Description, DateTimeOffset CreatedAt)
{
    /// <summary>2 open, 3 pending, 4 resolved, 5 closed, 6 and more are the account's own.</summary>
    public int Status { get; init; } = 2;

    /// <summary>1 low to 4 urgent.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>1 mail, 2 portal, 3 phone, 10 a mail that a rep began with.</summary>
    public int Source { get; init; } = 1;

    /// <summary>What kind of ticket it is, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The rep who works on it, or null.</summary>
    public long? ResponderId { get; init; }

    /// <summary>The group it is in, or null.</summary>
    public long? GroupId { get; init; }

    /// <summary>The requester's company, or null.</summary>
    public long? CompanyId { get; init; }

    /// <summary>True in the bin.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>True among the spam.</summary>
    public bool IsSpam { get; init; }

    /// <summary>Tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Custom fields that were ever set, by name.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Fields { get; init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;

    /// <summary>Files of the first message.</summary>
    public ImmutableArray<FreshdeskFile> Files { get; init; } = [];

    /// <summary>What was written after the description, oldest first.</summary>
    public ImmutableList<FreshdeskConversation> Conversations { get; init; } = [];

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>When a rep answered first, UTC, or null.</summary>
    public DateTimeOffset? FirstRespondedAt { get; init; }

    /// <summary>When it was resolved, UTC; null again once it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When it was closed, UTC; null again once it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When it was opened again last, UTC, or null.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }
}
