using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A ticket as it is in one moment.</summary>
/// <param name="Id">The id.</param>
/// <param name="RequesterId">Who asked.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record ZendeskTicket(long Id, long RequesterId, DateTimeOffset CreatedAt)
{
    /// <summary>The subject; null when there is none.</summary>
    public string? Subject { get; init; }

    /// <summary><c>new</c>, <c>open</c>, <c>pending</c>, <c>hold</c>, <c>solved</c>, <c>closed</c> or <c>deleted</c>.</summary>
    public string Status { get; init; } = "new";

    /// <summary><c>urgent</c>, <c>high</c>, <c>normal</c>, <c>low</c> or null.</summary>
    public string? Priority { get; init; }

    /// <summary><c>problem</c>, <c>incident</c>, <c>question</c>, <c>task</c> or null.</summary>
    public string? Type { get; init; }

    /// <summary>The rep who works on it, or null.</summary>
    public long? AssigneeId { get; init; }

    /// <summary>The group it is in, or null.</summary>
    public long? GroupId { get; init; }

    /// <summary>The form it was filed with, or null.</summary>
    public long? FormId { get; init; }

    /// <summary>The requester's organisation, or null.</summary>
    public long? OrganizationId { get; init; }

    /// <summary>Another system's id for it, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Tags, lower case.</summary>
    public ImmutableSortedSet<string> Tags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Custom fields that were ever set, by id.</summary>
    public ImmutableSortedDictionary<long, JsonElement> Fields { get; init; } = ImmutableSortedDictionary<long, JsonElement>.Empty;

    /// <summary>How it came.</summary>
    public ZendeskVia Via { get; init; } = ZendeskVia.Web;

    /// <summary>Its comments, oldest first; the first is the description.</summary>
    public ImmutableList<ZendeskComment> Comments { get; init; } = [];

    /// <summary>Its updates, oldest first.</summary>
    public ImmutableList<ZendeskAudit> Audits { get; init; } = [];

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>What <c>public</c> was when it was last sent, for comments that leave it out.</summary>
    public bool LastPublic { get; init; } = true;

    /// <summary>Its place among all changes of all tickets: the cursor export gives tickets in this order.</summary>
    internal long Sequence { get; init; }
}
