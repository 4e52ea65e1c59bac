using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Figures;

/// <summary>Lists of tickets: what every report says of one, and what a report adds.</summary>
internal sealed class TicketLists(ITicketList tickets)
{
    /// <summary>A list of these tickets.</summary>
    /// <param name="title">The figure.</param>
    /// <param name="ids">The tickets in their order.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="columns">What the report adds: why each counts.</param>
    /// <param name="cellsAsync">For some of the tickets: gives those cells of each.</param>
    public FigureList Of(
        string title,
        ImmutableArray<string> ids,
        Words words,
        ImmutableArray<PackColumn> columns,
        Func<ImmutableArray<TicketState>, CancellationToken, Task<Func<TicketState, PackCell[]>>> cellsAsync) => new(title, ids.Length, async (skip, take, cancellationToken) =>
        {
            ImmutableArray<string> asked = [.. ids.Skip(skip).Take(take)];
            var held = (await tickets.FindAsync(asked, cancellationToken)).ToDictionary(ticket => ticket.Id, StringComparer.Ordinal);
            var cells = await cellsAsync([.. held.Values], cancellationToken);
            return Table(words, columns, asked.Select(id => held.TryGetValue(id, out var ticket) ? Row(ticket, cells(ticket), words) : Row(id, columns.Length)));
        });

    /// <inheritdoc cref="Of(string, ImmutableArray{string}, Words, ImmutableArray{PackColumn}, Func{ImmutableArray{TicketState}, CancellationToken, Task{Func{TicketState, PackCell[]}}})"/>
    /// <param name="title">The figure.</param>
    /// <param name="ids">The tickets in their order.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="columns">What the report adds: why each counts.</param>
    /// <param name="cells">Gives those cells of a ticket.</param>
    public FigureList Of(string title, ImmutableArray<string> ids, Words words, ImmutableArray<PackColumn> columns, Func<TicketState, PackCell[]> cells) =>
        Of(title, ids, words, columns, (_, _) => Task.FromResult(cells));

    private static PackTable Table(Words words, ImmutableArray<PackColumn> columns, IEnumerable<ImmutableArray<PackCell>> rows) => new(
        "tickets",
        words["Tickets"],
        [
            new("ticket", words["Ticket"]), new("subject", words["Subject"]), .. columns, new("status", words["Status"]), new("customer", words["Customer"]),
            new("account", words["Account"]), new("filed", words["Filed"]),
        ],
        [.. rows])
    {
        IfEmpty = words["No ticket."],
    };

    private static ImmutableArray<PackCell> Row(TicketState ticket, PackCell[] cells, Words words) =>
    [
        new PackCell("#" + ticket.Id, ticket.Id, PageAddress.OfTicket(ticket.Id)),
        PackCell.Of(ticket.Subject),
        .. cells,
        new PackCell(words[StatusOf(ticket)], StatusOf(ticket)),
        PackCell.Of(ticket.CustomerId),
        new PackCell(ticket.AccountName ?? ticket.AccountId ?? string.Empty, ticket.AccountName ?? ticket.AccountId),
        words.Cell(ticket.CreatedAt),
    ];

    private static string StatusOf(TicketState ticket) => ticket.IsMerged ? "Merged" : ticket.Status.ToString();

    /// <summary>A ticket that counts and of which nothing else is held any more.</summary>
    private static ImmutableArray<PackCell> Row(string id, int more) => [new PackCell("#" + id, id), .. Enumerable.Repeat(new PackCell("–", null), 5 + more)];
}
