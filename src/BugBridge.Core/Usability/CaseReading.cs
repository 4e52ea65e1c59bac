using BugBridge.Core.Masking;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Usability;

/// <summary>Makes the case of a ticket as it is now.</summary>
internal sealed class CaseReading(Classifier classifier, Masker masker)
{
    /// <summary>The case after a look at its ticket, or null when the ticket has nothing to do with usability and never had.</summary>
    /// <param name="ticket">The ticket as it is.</param>
    /// <param name="contact">What is held of its contacts after this look, or null: when it was solved, and whether it is spam, is decided there.</param>
    /// <param name="held">The case before, or null.</param>
    /// <param name="correction">A person's choice, new or held; null for none.</param>
    /// <param name="newReplies">How many public replies of reps the look brought that were not counted before.</param>
    public UsabilityCase? Of(Ticket ticket, TicketContact? contact, UsabilityCase? held, Correction? correction, int newReplies)
    {
        var signs = TicketSigns.Of(ticket);
        var isOwn = classifier.Concerns(signs);
        if (!isOwn && correction is null && held?.CarriedFrom is null)
        {
            return held is null ? null : held with { IsCounted = false };
        }

        // Of an erased requester the name is not known any more, and could not be masked.
        var keepsTexts = held is not null && (ticket.Requester?.Name is null || (held.CarriedFrom is not null && !isOwn));
        var isSolved = ticket.Status is TicketStatus.Solved or TicketStatus.Closed;
        var subject = keepsTexts ? held!.Subject : CaseTexts.Subject(ticket, masker);
        var message = keepsTexts ? held!.Text : CaseTexts.Message(ticket, masker);
        var text = message.Length == 0 ? held?.Text ?? message : message;
        return Placed(new UsabilityCase
        {
            TicketId = ticket.Id,
            IsCounted = contact is not { IsSpam: true },
            CreatedAt = held?.CarriedFrom is not null && !isOwn ? held.CreatedAt : ticket.CreatedAt,
            Subject = subject,
            Text = text,
            Language = WrittenLanguage.Of(subject + "\n" + text),
            Signs = keepsTexts && !isOwn ? held!.Signs : signs.ToString(),
            Placement = Placement.None,
            Correction = correction,
            CarriedFrom = held?.CarriedFrom,
            Replies = (held?.Replies ?? 0) + newReplies,
            SolvedAt = isSolved ? contact?.LastSolvedAt ?? held?.SolvedAt : null,
            PlacedWith = classifier.Fingerprint,
        });
    }

    /// <summary>Whether it was placed by other categories than those of now.</summary>
    public bool IsDue(UsabilityCase one) => one.PlacedWith != classifier.Fingerprint && !one.IsErased;

    /// <summary>The case where it belongs by the categories as they are now.</summary>
    public UsabilityCase Placed(UsabilityCase one) => one with
    {
        Placement = classifier.Place(TicketSigns.Parse(one.Signs), one.Subject, one.Text, one.Correction),
        PlacedWith = classifier.Fingerprint,
    };
}
