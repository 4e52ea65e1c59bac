using System.Collections.Immutable;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>
/// Which reply a rep means with <c>/send</c> or <c>/hold</c>. With a number it is the one that carries it, as its text is now; <c>/hold</c> then also takes back an
/// approval. Without one it has to be
/// beyond doubt: one reply alone waits, and it is the one that the last note before the rep's offered.
/// </summary>
/// <param name="Draft">The reply; null where it is not clear.</param>
/// <param name="Open">Those that can be decided about.</param>
internal sealed record DraftChoice(OutreachDraft? Draft, ImmutableArray<OutreachDraft> Open)
{
    /// <summary>The choice.</summary>
    /// <param name="drafts">All drafts about the ticket's issue for its customer, also those that were settled.</param>
    /// <param name="ticket">The ticket with its thread.</param>
    /// <param name="note">The rep's note; null when it was asked elsewhere.</param>
    /// <param name="number">The number that the rep gave, or null.</param>
    /// <param name="isApproved">Whether it is to be sent, which only what waits can be.</param>
    public static DraftChoice Of(ImmutableArray<OutreachDraft> drafts, Ticket ticket, TicketComment? note, int? number, bool isApproved)
    {
        ImmutableArray<OutreachDraft> open = [.. drafts.Where(draft => isApproved ? draft.State == DraftState.Waiting : draft.IsOpen || (number is not null && draft.CanBeHeld))];
        ImmutableArray<OutreachDraft> meant = number is null ? open : [.. open.Where(draft => draft.Number == number)];
        return meant is [var one] && (number is not null || (note is not null && WasOffered(one, drafts, ticket, note)))
            ? new DraftChoice(one, open)
            : new DraftChoice(null, open);
    }

    /// <summary>Whether, of all notes that offered a reply before the rep's note, the last one offered this reply in its present words.</summary>
    private static bool WasOffered(OutreachDraft draft, ImmutableArray<OutreachDraft> drafts, Ticket ticket, TicketComment note)
    {
        var offers = drafts.SelectMany(one => Enumerable.Range(0, one.Revision + 1).Select(one.AnnouncementOf)).ToHashSet(StringComparer.Ordinal);
        var last = ticket.Comments.TakeWhile(comment => comment.Id != note.Id).LastOrDefault(comment => comment.Stamp is { } stamp && offers.Contains(stamp));
        return last?.Stamp == draft.AnnouncementOf(draft.Revision);
    }
}
