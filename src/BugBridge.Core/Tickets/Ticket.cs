using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>A ticket as the helpdesk has it now. A snapshot: it never changes.</summary>
public sealed record Ticket
{
    /// <summary>The helpdesk's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where a rep opens it in a browser.</summary>
    public required string Url { get; init; }

    /// <summary>As the customer wrote it; may be empty.</summary>
    public required string Subject { get; init; }

    /// <summary>The customer's first message; empty when there is none.</summary>
    public required RichText Description { get; init; }

    /// <summary>
    /// Why nothing of <see cref="Description"/> may leave the helpdesk, as the end of a sentence that begins with the message; null when the
    /// helpdesk says nothing of the kind, or says it with the comment.
    /// </summary>
    public string? WithheldBecause { get; init; }

    /// <summary>Its state.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>True when it is away because it was taken for spam: that is no deletion.</summary>
    public bool IsSpam { get; init; }

    /// <summary>Who asked, or null when the helpdesk does not tell.</summary>
    public Customer? Requester { get; init; }

    /// <summary>Who works on it, or null.</summary>
    public Author? Assignee { get; init; }

    /// <summary>Labels, lower case. Empty for helpdesks without tags.</summary>
    public ImmutableHashSet<string> Tags { get; init; } = [];

    /// <summary>
    /// Custom fields with a value, by the field's id and again by its title (case ignored). A choice is called as people see it, not by the helpdesk's
    /// key for it.
    /// </summary>
    public ImmutableDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;

    /// <summary>The queue or group it is in, by name; null when none.</summary>
    public string? Queue { get; init; }

    /// <summary>The form it was filed with, by name or id; null when none.</summary>
    public string? Form { get; init; }

    /// <summary>How it came: e-mail, web, chat. Null when unknown.</summary>
    public string? Channel { get; init; }

    /// <summary>The ticket that this one was merged into, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The closed ticket that it follows up, where the helpdesk says so; else null.</summary>
    public string? FollowsId { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC, by the helpdesk's clock.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// The comments that this read brought, oldest first: at least all that are new since the read before. A comment that is not here is
    /// not thereby deleted.
    /// </summary>
    public ImmutableArray<TicketComment> Comments { get; init; } = [];

    /// <summary>True when <see cref="Comments"/> goes back to the ticket's first message; false when it may hold the newest ones only.</summary>
    public bool HasWholeThread { get; init; }

    /// <summary>When it was solved last, UTC, where the helpdesk tells; null when it does not, or the ticket is not solved.</summary>
    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>When it was solved for the first time, UTC, as far as this read shows it; else null.</summary>
    public DateTimeOffset? FirstSolvedAt { get; init; }

    /// <summary>How much later than <see cref="FirstSolvedAt"/> it may really have been, where the helpdesk rounds; else zero.</summary>
    public TimeSpan FirstSolvedSlack { get; init; }

    /// <summary>When it was first opened again after it had been solved, UTC, as far as this read shows it; else null.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>True when the helpdesk says by its own mark that it was deleted, which leads to erasing.</summary>
    public bool IsDeleted => Status == TicketStatus.Deleted && !IsSpam;

    /// <summary>True when engineers' news should still reach it.</summary>
    public bool IsOpen => MergedInto is null && Status is (TicketStatus.New or TicketStatus.Open or TicketStatus.Pending);
}
