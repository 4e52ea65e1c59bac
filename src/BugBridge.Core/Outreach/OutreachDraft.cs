using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>What one customer is to be told of one event, and what became of it. Holds the customer's name: erasure forgets it whole.</summary>
public sealed record OutreachDraft : IKept
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 10_000;

    /// <summary>Made of the event and the customer; also the stamp of the reply.</summary>
    public required string Stamp { get; init; }

    /// <summary>The event.</summary>
    public required string EventStamp { get; init; }

    /// <summary>The issue.</summary>
    public required string IssueId { get; init; }

    /// <summary>The issue's key when the event happened.</summary>
    public required string IssueKey { get; init; }

    /// <summary>What this customer is told: where an earlier draft was never sent, the first news instead of its correction.</summary>
    public required OutreachKind Kind { get; init; }

    /// <summary>The date that it tells, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The helpdesk's id of the customer; <c>ticket/</c> and the ticket's id where the customer is not known.</summary>
    public required string CustomerKey { get; init; }

    /// <summary>The customer's name, or null when unknown.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The ticket on which the customer is answered.</summary>
    public required string TicketId { get; init; }

    /// <summary>That ticket's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>How many of the customer's tickets stand behind the issue.</summary>
    public required int Tickets { get; init; }

    /// <summary>The language that it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The reply, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Its words without those of earlier replies that became part of it; null where none did.</summary>
    public string? OwnText { get; init; }

    /// <summary>The reply that it became part of; null unless it is <see cref="DraftState.Folded"/>.</summary>
    public string? FoldedInto { get; init; }

    /// <summary>How often the text was edited: who decides or edits says which text that was about.</summary>
    public int Revision { get; init; }

    /// <summary>Who edited it last, or null.</summary>
    public string? EditedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public required DraftState State { get; init; }

    /// <summary>Why it stands there, as a sentence without its full stop; null where that needs no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who approved or dismissed it, or null.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The ticket on which the reply stands, where that is a follow-up; else null.</summary>
    public string? FollowUpId { get; init; }

    /// <summary>Whether a rep can still dismiss it.</summary>
    public bool IsOpen => State is DraftState.Waiting or DraftState.Failed or DraftState.ByHand;

    /// <summary>Whether it can still be kept from the customer: an approved one as long as it is not on its way.</summary>
    public bool CanBeHeld => IsOpen || State == DraftState.Approved;

    /// <summary>
    /// What reps name it by: four digits, made of the draft and its revision, so that a number always means the words that it was shown with.
    /// </summary>
    public int Number => NumberOf(Revision);

    /// <summary>The number that a revision of it has.</summary>
    public int NumberOf(int revision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(AnnouncementOf(revision)));
        return 1000 + (int)(BinaryPrimitives.ReadUInt32BigEndian(hash) % 9000);
    }

    /// <summary>The stamp of the note that shows a revision of it to reps.</summary>
    public string AnnouncementOf(int revision) => Remotes.Stamp.For("outreach note", Stamp, revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>What stands for a customer who is not known.</summary>
    public static string KeyOfTicket(string ticketId) => "ticket/" + ticketId;
}
