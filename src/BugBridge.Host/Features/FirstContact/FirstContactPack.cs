using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>First-contact resolution in a period.</summary>
[PackName(Report)]
internal sealed class FirstContactPack(IFirstContactView view, FirstContactSettings settings, ReportSettings reports, TimeProvider clock) : IPackSource
{
    private const int LargeFrom = 10_000;
    private const string AllTickets = "summary";

    /// <summary>The report's name.</summary>
    public const string Report = "fcr";

    public string Name => Report;

    private bool HasHours => reports.BusinessHours.HasHours;

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var figures = await view.FiguresAsync(new FirstContactRule(settings) { Hours = reports.Calendar() }, period, clock.GetUtcNow(), cancellationToken);
        return new Pack(Name, words.Of("First-contact resolution, {0}", words.Name(period)), figures.At, [.. Parts(figures, words)], figures)
        {
            IsLarge = figures.Counted > LargeFrom,
            Main = AllTickets,
        };
    }

    private IEnumerable<PackPart> Parts(FirstContactFigures figures, Words words)
    {
        if (figures is { Received: 0, Counted: 0 })
        {
            yield return new PackText(words["No ticket was received or solved in this period."]);
        }

        yield return Summary(figures, words);
        yield return Trend(figures, words);
        yield return new PackHeading(words["With and without a known issue"]);
        yield return new PackText(words.Sentence(figures.Offer));
        yield return Offers(figures.Offer, figures.Period, words);
        yield return LeftOut(figures, words);
        yield return new PackHeading(words["By rep, channel, category and product"]);
        foreach (var table in ByWhom(figures, words))
        {
            yield return table;
        }

        yield return Groups("by-channel", words["By channel"], words["Channel"], figures.ByChannel, figures.Period, ContactBreakdown.Channel, words, words["Not set"]);
        yield return Groups("by-category", words["By category"], words["Category"], figures.ByCategory, figures.Period, ContactBreakdown.Category, words, words["Not set"]);
        yield return Groups("by-product", words["By product"], words["Product"], figures.ByProduct, figures.Period, ContactBreakdown.Product, words, words["Not set"]);
        foreach (var part in Counting(figures, words))
        {
            yield return part;
        }
    }

    /// <summary>The rule, what other rules would give, and what depends on it.</summary>
    private IEnumerable<PackPart> Counting(FirstContactFigures figures, Words words)
    {
        yield return new PackHeading(words["How it is counted"]);
        yield return new PackText(words.Rule(figures.Rule));
        yield return new PackText(words.Compared(figures.Others)) { Behind = Others(figures, words) };
        yield return Groups(AllTickets, words["All tickets"], words["Tickets"], [figures.All], figures.Period, null, words, words["All"]);
        if (figures.Rule is { Kind: FirstContactKind.Strict, Recontacting.Ticks: > 0 })
        {
            yield return words.Recontacts(figures, figure => Behind(figures.Period, figure));
        }

        yield return Overlooked(figures, words);
    }

    private PackFigures Summary(FirstContactFigures figures, Words words)
    {
        var counts = figures.All.Counts;
        return new PackFigures(
        [
            new PackFigure(
                words["Resolved at first contact"],
                words.Share(counts.Share),
                words.Of("{0} of {1} tickets; {2}", words.Number(counts.FirstContact), words.Number(counts.Settled), words.Name(counts.Interval)) + words.Thanked(figures) + words.CameBack(figures) + words.Final(figures))
                .Listed(counts.Settled, Behind(figures.Period, ContactFigure.Settled), counts.FirstContact, Behind(figures.Period, ContactOutcome.FirstContact)) with
            {
                Trend = [.. figures.Trend.Select(month => month.Counts.Share)],
            },
            new PackFigure(words["Pending"], words.Number(counts.Pending), words.Of("solved less than {0} ago", words.Length(figures.Rule.Settling))).Listed(counts.Pending, Behind(figures.Period, ContactOutcome.Pending)),
            new PackFigure(words["Received"], words.Number(figures.Received), words.Of("{0} of them not solved when it ended", words.Number(figures.Unsolved)))
                .Listed(figures.Received, Behind(figures.Period, ContactFigure.Received), figures.Unsolved, Behind(figures.Period, ContactFigure.Unsolved)),
            new PackFigure(words["Left out"], words.Number(figures.LeftOut.Sum(one => one.Tickets)), words.Of("of {0} that count in this period", words.Number(figures.Counted)))
                .Listed(figures.LeftOut.Sum(one => one.Tickets), Behind(figures.Period, ContactFigure.LeftOut), figures.Counted, Behind(figures.Period, ContactFigure.Counted)),
            .. words.TimeFigures(figures.All, HasHours).Select(figure => figure.Listed(figures.All.CalendarTimes.ReplyMedian is null ? 0 : 1, Behind(figures.Period, ContactFigure.Answered))),
        ]);
    }

    /// <summary>By both reps who had to do with a ticket, the credited one first.</summary>
    private IEnumerable<PackTable> ByWhom(FirstContactFigures figures, Words words)
    {
        var first = Groups("by-rep", words["By the rep who answered first"], words["Rep"], figures.ByRep, figures.Period, ContactBreakdown.Rep, words, words["Nobody"]);
        var solver = Groups("by-solver", words["By the rep who solved it"], words["Rep"], figures.BySolver, figures.Period, ContactBreakdown.Solver, words, words["Nobody"]);
        return figures.Rule.Credit == ContactCredit.Solver ? [solver, first] : [first, solver];
    }

    private static FigureAddress Behind(Period period, Enum figure, ContactBreakdown? by = null, string? key = null) =>
        FigureAddress.To("fcr", period, figure) with { By = by?.ToString(), Key = key };

    /// <summary>What the other definitions count, so that somebody can see why they differ.</summary>
    private static ImmutableArray<PackLink> Others(FirstContactFigures figures, Words words) =>
    [
        .. figures.Others.Where(other => other.Counts.Settled > 0)
            .Select(other => new PackLink((Behind(figures.Period, ContactFigure.Settled) with { Rule = other.Kind.ToString() }).ToString(), words.Listed(other))),
    ];

    private PackTable Offers(OfferEffect offer, Period period, Words words) => Table(
        "offers",
        words["Effect of known-issue suggestions"],
        words["Known issue"],
        [
            Row(words["With a known issue"], offer.With, Behind(period, ContactFigure.Counted, ContactBreakdown.Offer, "true"), words),
            Row(words["Without a known issue"], offer.Without, Behind(period, ContactFigure.Counted, ContactBreakdown.Offer, "false"), words),
        ],
        words) with
    {
        Chart = new PackChart(ChartKind.Bars, 0, [4]),
        IsBeside = true,
        All = null,
    };

    private PackTable Groups(string name, string caption, string title, ImmutableArray<ContactGroup> groups, Period period, ContactBreakdown? by, Words words, string unnamed) => Table(
        name, caption, title, [.. groups.Select(group => Row(group.Name ?? unnamed, group, Behind(period, ContactFigure.Counted, by, group.Key), words))], words);

    private PackTable Table(string name, string caption, string title, ImmutableArray<ImmutableArray<PackCell>> rows, Words words) => new(
        name,
        caption,
        [
            new(name is AllTickets or "offers" ? "tickets" : name is "by-solver" ? "rep" : name[3..], title),
            new("first-contact", words["At first contact"], true),
            new("more-contacts", words["More contacts"], true),
            new("pending", words["Pending"], true),
            new("share", words["Share"], true),
            .. words.IntervalColumns(),
            .. words.TimeColumns(HasHours).Select(column => column with { IsDetail = true }),
        ],
        rows)
    {
        All = words["With times and exact bounds"],
        IfEmpty = words["No resolved ticket has this field set."],
    };

    private ImmutableArray<PackCell> Row(string name, ContactGroup group, FigureAddress behind, Words words) =>
    [
        PackCell.Of(name),
        .. Counts(group.Counts, behind, words),
        words.ShareCell(group.Counts).Listed(behind.With(ContactFigure.Settled)),
        .. words.IntervalCells(group.Counts.Interval, behind.With(ContactFigure.Settled)),
        .. words.TimeCells(group, HasHours).Select(cell => cell.Listed(behind.With(ContactFigure.Answered))),
    ];

    private static PackCell[] Counts(ContactCounts counts, FigureAddress behind, Words words) =>
    [
        words.Cell(counts.FirstContact).Listed(behind.With(ContactOutcome.FirstContact)),
        words.Cell(counts.MoreContacts).Listed(behind.With(ContactOutcome.MoreContacts)),
        words.Cell(counts.Pending).Listed(behind.With(ContactOutcome.Pending)),
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
            .. words.IntervalColumns(),
        ],
        [.. figures.Trend.Select(month => TrendRow(month, words))])
    {
        Chart = new PackChart(ChartKind.Line, 0, [4]),
        IfEmpty = words["No resolved ticket has this field set."],
    };

    private static ImmutableArray<PackCell> TrendRow(MonthContact month, Words words) =>
    [
        new PackCell(words.Name(month.Month), month.Month.ToString()),
        .. Counts(month.Counts, Behind(month.Month, ContactFigure.Counted), words),
        words.ShareCell(month.Counts.Share).Listed(Behind(month.Month, ContactFigure.Settled)),
        .. words.IntervalCells(month.Counts.Interval, Behind(month.Month, ContactFigure.Settled)),
    ];

    private static PackTable Overlooked(FirstContactFigures figures, Words words) => new(
        "overlooked",
        words["First contact here, but not by other rules"],
        [new("what", words["What happened"]), new("tickets", words["Tickets"], true)],
        [
            [new PackCell(words["The customer only thanked after the reply"], "Thanks"), words.Cell(figures.Overlooked.Thanks).Listed(Behind(figures.Period, ContactFigure.Thanked))],
            [new PackCell(words["Somebody in copy wrote after the reply"], "Copies"), words.Cell(figures.Overlooked.Copies).Listed(Behind(figures.Period, ContactFigure.Copied))],
            [new PackCell(words["Solved on a call that a rep wrote down"], "Calls"), words.Cell(figures.Overlooked.Calls).Listed(Behind(figures.Period, ContactFigure.Calls))],
            [new PackCell(words["An account that is left out wrote, too"], "Ignored"), words.Cell(figures.Overlooked.Ignored).Listed(Behind(figures.Period, ContactFigure.Ignored))],
            [new PackCell(words["An acknowledgement came, too"], "Automatic"), words.Cell(figures.Overlooked.Automatic).Listed(Behind(figures.Period, ContactFigure.Acknowledged))],
        ])
    {
        IfEmpty = words["No ticket."],
    };

    private static PackTable LeftOut(FirstContactFigures figures, Words words) => new(
        "left-out",
        words["Left out of the share"],
        [new("reason", words["Why"]), new("tickets", words["Tickets"], true)],
        [.. figures.LeftOut.Select(one => ImmutableArray.Create(new PackCell(words.Name(one.Why), one.Why.ToString()), words.Cell(one.Tickets).Listed(Behind(figures.Period, one.Why))))])
    {
        IfEmpty = words["No ticket."],
        IsBeside = true,
    };
}
