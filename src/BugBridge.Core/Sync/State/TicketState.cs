using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.State;

/// <summary>What the bridge holds about a ticket: the base that both sides agreed on last.</summary>
public sealed record TicketState
{
    /// <summary>The helpdesk's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its subject when last seen.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject as Jira may show it, when last seen; null where that is the subject itself.</summary>
    public string? Title { get; init; }

    /// <summary>Its status when last seen.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>True when engineers' news should reach it; see <see cref="Ticket.IsOpen"/>.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The requester's id, or null.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The customer's organisation's id, or null.</summary>
    public string? AccountId { get; init; }

    /// <summary>The organisation's name, or null.</summary>
    public string? AccountName { get; init; }

    /// <summary>The assigned rep's id, or null.</summary>
    public string? RepId { get; init; }

    /// <summary>The value of the configured severity field, or null.</summary>
    public string? Severity { get; init; }

    /// <summary>When its time to be erased comes, or since when a person is to decide, UTC; null when it is not to be erased.</summary>
    public DateTimeOffset? EraseAt { get; init; }

    /// <summary>Why it is to be erased, or was not to be; null when there is nothing of the kind.</summary>
    public ErasureCause? EraseWhy { get; init; }

    /// <summary>How far that has come; null when there is nothing of the kind, or when it was erased by a person's word.</summary>
    public ErasureStage? EraseStage { get; init; }

    /// <summary>When all that was held of it was erased, UTC; null when it was not, or when it was restored and described again.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>True once it was merged into another ticket.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The ticket that it was merged into; null when it was not, or when that was seen by an older version.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Commands that wait until the ticket is filed, in their order.</summary>
    public ImmutableArray<KeptCommand> Kept { get; init; } = [];

    /// <summary>What a rep said of the bug when it was filed; null when nothing was said, or no rep filed it.</summary>
    public BugReport? Report { get; init; }

    /// <summary>What it was told of its issue last; null while it is open or not linked, and when it was last seen by an older version.</summary>
    public ToldFacts? Told { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it had last changed by the helpdesk's clock, UTC, at the last full look.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its tie to an issue, or null.</summary>
    public TicketLink? Link { get; init; }

    /// <summary>True after a rep unlinked it: no rule files or joins it again, only a rep.</summary>
    public bool IsHandsOff { get; init; }

    /// <summary>What first-contact resolution is told from; null when the ticket was last seen by a version that did not gather it.</summary>
    public TicketContact? Contact { get; init; }

    /// <summary>The comments that were dealt with, by id.</summary>
    public ImmutableDictionary<string, HandledComment> Handled { get; init; } = ImmutableDictionary<string, HandledComment>.Empty;

    /// <summary>Whether an issue is being filed for it, or it waits for one that is.</summary>
    public bool IsBeingFiled => Link is { IssueId: null, IsRefused: false };

    /// <summary>Whether a comment, or something asked elsewhere than in one, was dealt with: all others are new.</summary>
    /// <param name="id">The comment's id, or what stands for what was asked.</param>
    public bool HasHandled(string id) => Handled.ContainsKey(id);
}
