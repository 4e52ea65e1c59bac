using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Add an internal note and set fields and tags. Actions with the same stamp say the same to several tickets, and are sent together
/// where the helpdesk has a bulk call.
/// </summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Update">What to tell it; its stamp is the action's.</param>
/// <param name="About">What it tells, for the journal: "fix date of ENG-12".</param>
[ActionName("update-ticket")]
public sealed record UpdateTicket(string TicketId, TicketUpdate Update, string About) : BridgeAction(Update.Stamp)
{
    /// <summary>The engineer's comment that the note tells: it is not written when that may no longer be told at the moment of writing. Null where it tells none.</summary>
    public CommentRef? Says { get; init; }

    /// <summary>
    /// The issue of whose text, status or dates it tells: while not everybody may read that, <see cref="Otherwise"/> is written. Null where it tells
    /// nothing of the kind.
    /// </summary>
    public string? IssueId { get; init; }

    /// <summary>What to write when nothing of the issue may be told at the moment of writing; nothing when null.</summary>
    public TicketUpdate? Otherwise { get; init; }

    /// <summary>The comment with the workaround that it shows beside other things; null when it shows none.</summary>
    public CommentRef? Shows { get; init; }

    /// <summary>What to write when that workaround may no longer be told.</summary>
    public TicketUpdate? WithoutWorkaround { get; init; }

    /// <summary>Other issues whose summaries and status it lists, by their ids; empty where it lists none.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>What to write when one of those may no longer be told.</summary>
    public TicketUpdate? WithoutLists { get; init; }

    /// <summary>The comment of which it takes back or corrects what was told before; null where it does nothing of the kind.</summary>
    public CommentRef? Corrects { get; init; }

    /// <summary>For a correction: the note for tickets that were never told; they get none when null.</summary>
    public RichText? IfUntold { get; init; }

    /// <summary>The draft for a customer that the note shows; it is not written once that is no longer true. Null where it shows none.</summary>
    public string? DraftStamp { get; init; }

    /// <summary>An update with what is known of an issue, prepared for the case that this may no longer be told when it is written.</summary>
    internal static UpdateTicket Showing(string ticketId, IssueState issue, Func<IssueState, TicketUpdate> update, string about)
    {
        var shown = update(issue);
        return new UpdateTicket(ticketId, shown, about)
        {
            IssueId = issue.Id,
            Otherwise = issue.IsRestricted ? shown : update(issue with { IsRestricted = true }) with { Stamp = shown.Stamp },
            Shows = issue is { IsRestricted: false, Workaround: { } workaround } ? CommentRef.To(issue.Id, workaround) : null,
            WithoutWorkaround = issue.Workaround is null ? null : update(issue with { Workaround = null }) with { Stamp = shown.Stamp },
        };
    }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"update ticket {TicketId}: {About}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
