using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing.Joining;

/// <summary>What the engineers of an issue are told of one ticket that joined it.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its subject on one line.</param>
/// <param name="Customer">Whose it is, without the customer's name.</param>
/// <param name="FiledAt">When the customer wrote, UTC.</param>
/// <param name="Words">The beginning of what the customer wrote.</param>
/// <param name="Print">Of all that the customer wrote: where it is another by the time of writing, nothing is told.</param>
public sealed record JoinedWords(string TicketId, string Url, string Title, string Customer, DateTimeOffset FiledAt, RichText Words, string Print)
{
    // Far more than is shown, so that what is masked is never cut in the middle at the end of what is shown.
    private const int LongestKept = 2000;

    /// <summary>Of a ticket, not yet masked.</summary>
    internal static JoinedWords Of(Ticket ticket) => new(
        ticket.Id,
        ticket.Url,
        CleanSummary.Of(ticket),
        DescriptionText.Customer(ticket),
        ticket.CreatedAt,
        RichText.FromPlain(CleanText.Start(PlainText.Of(ticket.Description), LongestKept)),
        PrintOf(ticket));

    /// <summary>By which it is seen that the customer's words are still those that were to be told.</summary>
    internal static string PrintOf(Ticket ticket) => Stamp.For(RepWords.Of(ticket.Description), ticket.Subject);

    /// <summary>The same without what must not leave the helpdesk.</summary>
    internal JoinedWords Masked(ITextMask mask)
    {
        var own = mask.For(TicketId).Leaving(Url);
        return this with { Title = own.Of(Title), Customer = own.Of(Customer), Words = own.Of(Words) };
    }
}
