using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Reporting;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs;

/// <summary>First-contact resolution in a period.</summary>
internal sealed class FirstContactPack(IFirstContactView view, FirstContactSettings settings, TimeProvider clock) : IPackSource
{
    private const int LargeFrom = 10_000;

    public string Name => "fcr";

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var figures = await view.FiguresAsync(new FirstContactRule(settings), period, clock.GetUtcNow(), cancellationToken);
        return new Pack(Name, words.Of("First-contact resolution, {0}", words.Name(period)), figures.At, [.. Parts(figures, words)], figures) { IsLarge = figures.Counted > LargeFrom };
    }

    private static IEnumerable<PackPart> Parts(FirstContactFigures figures, Words words)
    {
        if (figures is { Received: 0, Counted: 0 })
        {
            yield return new PackText(words["No ticket was received or solved in this period."]);
        }

        yield return Summary(figures, words);
        yield return new PackText(words.Rule(figures.Rule));
        yield return new PackText(words.Compared(figures.Others));
        if (figures.Rule is { Kind: FirstContactKind.Strict, Recontacting.Ticks: > 0 })
        {
            yield return words.Recontacts(figures);
        }

        yield return Groups("summary", words["All tickets"], words["Tickets"], [figures.All], words, words["All"]);
        yield return new PackHeading(words["What the bridge's offers do"]);
        yield return new PackText(words.Sentence(figures.Offer));
        yield return Offers(figures.Offer, words);
        yield return new PackHeading(words["Month by month"]);
        yield return Trend(figures, words);
        yield return new PackHeading(words["By rep, channel, category and product"]);
        foreach (var table in ByWhom(figures, words))
        {
            yield return table;
        }

        yield return Groups("by-channel", words["By channel"], words["Channel"], figures.ByChannel, words, words["Not set"]);
        yield return Groups("by-category", words["By category"], words["Category"], figures.ByCategory, words, words["Not set"]);
        yield return Groups("by-product", words["By product"], words["Product"], figures.ByProduct, words, words["Not set"]);
        yield return new PackHeading(words["Left out"]);
        yield return LeftOut(figures, words);
        yield return Overlooked(figures, words);
    }

    private static PackFigures Summary(FirstContactFigures figures, Words words)
    {
        var (counts, times) = (figures.All.Counts, figures.All.Times);
        return new PackFigures(
        [
            new PackFigure(
                words["Resolved at first contact"],
                words.Share(counts.Share),
                words.Of("{0} of {1} tickets; {2}", words.Number(counts.FirstContact), words.Number(counts.Settled), words.Name(counts.Interval)) + words.Thanked(figures) + words.CameBack(figures) + words.Final(figures)),
            new PackFigure(words["Pending"], words.Number(counts.Pending), words.Of("solved less than {0} ago", words.Length(figures.Rule.Settling))),
            new PackFigure(words["Received"], words.Number(figures.Received), words.Of("{0} of them not solved when it ended", words.Number(figures.Unsolved))),
            new PackFigure(words["Left out"], words.Number(figures.LeftOut.Sum(one => one.Tickets)), words.Of("of {0} that count in this period", words.Number(figures.Counted))),
            new PackFigure(words["First reply, median"], words.Length(times.ReplyMedian), words.Of("nine of ten within {0}", words.Length(times.Reply90))),
            new PackFigure(words["Resolution, median"], words.Length(times.SolvedMedian), words.Of("nine of ten within {0}", words.Length(times.Solved90))),
        ]);
    }

    /// <summary>By both reps who had to do with a ticket, the credited one first.</summary>
    private static IEnumerable<PackTable> ByWhom(FirstContactFigures figures, Words words)
    {
        var first = Groups("by-rep", words["By the rep who answered first"], words["Rep"], figures.ByRep, words, words["Nobody"]);
        var solver = Groups("by-solver", words["By the rep who solved it"], words["Rep"], figures.BySolver, words, words["Nobody"]);
        return figures.Rule.Credit == ContactCredit.Solver ? [solver, first] : [first, solver];
    }

    private static PackTable Offers(OfferEffect offer, Words words) => Table(
        "offers",
        words["With and without something known that the bridge offered before the ticket was solved"],
        words["Offered"],
        [Row(words["An issue, a workaround or a date"], offer.With, words), Row(words["Nothing"], offer.Without, words)],
        words);

    private static PackTable Groups(string name, string caption, string title, ImmutableArray<ContactGroup> groups, Words words, string unnamed) => Table(
        name, caption, title, [.. groups.Select(group => Row(group.Name ?? unnamed, group, words))], words);

    private static PackTable Table(string name, string caption, string title, ImmutableArray<ImmutableArray<PackCell>> rows, Words words) => new(
        name,
        caption,
        [
            new(name is "summary" or "offers" ? "tickets" : name is "by-solver" ? "rep" : name[3..], title),
            new("first-contact", words["At first contact"], true),
            new("more-contacts", words["More contacts"], true),
            new("pending", words["Pending"], true),
            new("share", words["Share"], true),
            new("share-from", words["from (95 %)"], true),
            new("share-to", words["to (95 %)"], true),
            new("reply-median", words["First reply, median"], true),
            new("reply-90", words["First reply, 90th percentile"], true),
            new("resolution-median", words["Resolution, median"], true),
            new("resolution-90", words["Resolution, 90th percentile"], true),
        ],
        rows)
    {
        IfEmpty = words["No resolved ticket of this period says."],
    };

    private static ImmutableArray<PackCell> Row(string name, ContactGroup group, Words words) =>
    [
        PackCell.Of(name),
        words.Cell(group.Counts.FirstContact),
        words.Cell(group.Counts.MoreContacts),
        words.Cell(group.Counts.Pending),
        words.ShareCell(group.Counts),
        words.ShareCell(group.Counts.Interval?.Low),
        words.ShareCell(group.Counts.Interval?.High),
        words.Cell(group.Times.ReplyMedian),
        words.Cell(group.Times.Reply90),
        words.Cell(group.Times.SolvedMedian),
        words.Cell(group.Times.Solved90),
    ];

    private static PackTable Trend(FirstContactFigures figures, Words words) => new(
        "trend",
        words["Share resolved at first contact"],
        [
            new("month", words["Month"]),
            new("first-contact", words["At first contact"], true),
            new("more-contacts", words["More contacts"], true),
            new("pending", words["Pending"], true),
            new("share", words["Share"], true),
            new("share-from", words["from (95 %)"], true),
            new("share-to", words["to (95 %)"], true),
        ],
        [.. figures.Trend.Select(month => TrendRow(month, words))])
    {
        Chart = new PackChart(ChartKind.Line, 0, [4]),
        IfEmpty = words["No resolved ticket of this period says."],
    };

    private static ImmutableArray<PackCell> TrendRow(MonthContact month, Words words) =>
    [
        new PackCell(words.Name(month.Month), month.Month.ToString()),
        words.Cell(month.Counts.FirstContact),
        words.Cell(month.Counts.MoreContacts),
        words.Cell(month.Counts.Pending),
        words.ShareCell(month.Counts.Share),
        words.ShareCell(month.Counts.Interval?.Low),
        words.ShareCell(month.Counts.Interval?.High),
    ];

    private static PackTable Overlooked(FirstContactFigures figures, Words words) => new(
        "overlooked",
        words["Counted as first contact, although another rule would say otherwise"],
        [new("what", words["What happened"]), new("tickets", words["Tickets"], true)],
        [
            [new PackCell(words["The customer only thanked after the reply"], "Thanks"), words.Cell(figures.Overlooked.Thanks)],
            [new PackCell(words["Somebody in copy wrote after the reply"], "Copies"), words.Cell(figures.Overlooked.Copies)],
            [new PackCell(words["Solved on a call that a rep wrote down"], "Calls"), words.Cell(figures.Overlooked.Calls)],
        ])
    {
        IfEmpty = words["No ticket."],
    };

    private static PackTable LeftOut(FirstContactFigures figures, Words words) => new(
        "left-out",
        words["Tickets of this period that are left out of the share"],
        [new("reason", words["Why"]), new("tickets", words["Tickets"], true)],
        [.. figures.LeftOut.Select(one => ImmutableArray.Create(new PackCell(words.Name(one.Why), one.Why.ToString()), words.Cell(one.Tickets)))])
    {
        IfEmpty = words["No ticket."],
    };
}
