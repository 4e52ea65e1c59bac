using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Browsing;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>The list of tickets for files.</summary>
internal sealed class TicketListSource(ITicketList tickets, TicketQuestions questions) : IListSource
{
    private const int AtOnce = 1000;

    public string Name => "tickets";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (asked, _, _) = await questions.AskAsync(TicketChoices.Read(query), AtOnce, cancellationToken);
        ImmutableArray<ListedTicket> found;
        do
        {
            found = await tickets.ListAsync(asked, cancellationToken);
            yield return Table(found, words);
            asked = asked.Order == TicketOrder.Filed
                ? asked with { After = found.IsEmpty ? asked.After : new TicketPlace(found[^1].CreatedAt, found[^1].Id) }
                : asked with { Skip = asked.Skip + AtOnce };
        }
        while (found.Length == AtOnce);
    }

    private PackTable Table(ImmutableArray<ListedTicket> found, Words words) => new(
        Name,
        words["Tickets"],
        [
            new("ticket", words["Ticket"]), new("subject", words["Subject"]), new("status", words["Status"]), new("customer", words["Customer"]), new("account", words["Account"]),
            new("rep", words["Rep"]), new("issue", words["Issue"]), new("filed", words["Filed"]), new("url", words["Address"]),
        ],
        [.. found.Select(ticket => Row(ticket, words))])
    {
        IfEmpty = words["No ticket."],
    };

    private static ImmutableArray<PackCell> Row(ListedTicket ticket, Words words)
    {
        var status = ticket.IsMerged ? "Merged" : ticket.Status.ToString();
        return
        [
            PackCell.Of(ticket.Id), PackCell.Of(ticket.Subject), new PackCell(words[status], words[status]), PackCell.Of(ticket.CustomerId), PackCell.Of(ticket.AccountName),
            PackCell.Of(ticket.RepName), PackCell.Of(ticket.IssueKey), words.Cell(ticket.CreatedAt), PackCell.Of(ticket.Url),
        ];
    }
}
