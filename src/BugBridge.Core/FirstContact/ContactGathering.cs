using BugBridge.Core.Sync.Obeying;

namespace BugBridge.Core.FirstContact;

/// <summary>Gathers what first-contact resolution is told from, from the comments that were dealt with.</summary>
internal sealed class ContactGathering(ContactHolding contacts)
{
    /// <summary>Holds it with the ticket; nothing with one that was merged away.</summary>
    public void Gather(TicketPlanning ticket)
    {
        if (ticket.Ticket.MergedInto is not null)
        {
            return;
        }

        var facts = ticket.Known.Get<ContactFacts>() ?? ContactFacts.None;
        NoteTurns(ticket, facts);
        ticket.State = ticket.State with { Handled = ContactHolding.Acknowledged(ticket.State.Handled, facts.Acknowledgements) };
        ticket.Others =
        [
            .. ticket.Others,
            .. facts.Acknowledged.Select(other => (Before: other, Now: contacts.Acknowledged(other, facts.Acknowledgements))).Where(other => other.Now != other.Before).Select(other => other.Now),
        ];
        var contact = contacts.Of(ticket.Ticket, ticket.Known.Ticket, ticket.State.Handled);
        ticket.State = ticket.State with { Contact = contact with { OfferedAt = contact.OfferedAt ?? (ticket.IsOffered ? ticket.At : null) } };
    }

    /// <summary>Whose turn a message was is kept from when it was first seen: a rep who left is no customer now.</summary>
    private void NoteTurns(TicketPlanning ticket, ContactFacts facts)
    {
        foreach (var comment in ticket.Ticket.Comments.Where(comment => ticket.State.Handled.GetValueOrDefault(comment.Id) is { Turn: null }))
        {
            if (contacts.TurnOf(comment, ticket.Ticket, facts.RepsUntil) is { } turn)
            {
                ticket.State = ticket.State with { Handled = ticket.State.Handled.SetItem(comment.Id, ticket.State.Handled[comment.Id] with { Turn = turn }) };
            }
        }
    }
}
