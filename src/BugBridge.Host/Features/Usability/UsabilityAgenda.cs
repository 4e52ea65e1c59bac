using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Usability;

/// <summary>Words a usability review, from last meeting's decisions to this one's.</summary>
internal sealed class UsabilityAgenda(UsabilityReview review, Period period, Words words)
{
    // A meeting does not get further down than that; all categories are in the table.
    private const int MostRead = 5;

    // A percentage of fewer tickets says more than they do.
    private const int LeastShared = 5;
    private readonly ExampleWords _examples = new(words);

    /// <summary>A review that was closed before the median was counted: it goes on showing what it showed then.</summary>
    private bool IsOld => review.Categories.Any(category => category.Hours is not null);

    /// <summary>What it says of other times, of spam and of since then, is as it was when it was closed, and cannot be listed.</summary>
    private bool IsClosed => review.ClosedAt is not null;

    public ImmutableArray<PackPart> Parts() =>
    [
        .. Figures(),
        .. LastDecisions(),
        .. Categories(),
        .. Rising(),
        .. Examples(),
        .. Unplaced(),
        .. Questions(),
        .. Decisions(),
    ];

    private IEnumerable<PackPart> Figures()
    {
        if (review is { ClosedBy: { } by, ClosedAt: { } at })
        {
            yield return new PackText(words.Of("Closed by {0} on {1}; it stays as it was then.", by, words.Time(at)));
        }
        else if (!review.IsOver)
        {
            yield return new PackText(words["The period is not over: its figures still grow, and are compared with whole ones."]);
        }

        if (review.Spam > 0)
        {
            yield return new PackText(words.Of("Left out: {0} tickets that are spam or were deleted.", words.Number(review.Spam))) { Behind = Shown(IsClosed ? null : To(CaseFigure.Spam), review.Spam) };
        }

        if (review.Tickets == 0)
        {
            yield return new PackText(words["No usability ticket was filed in this period."]);
            yield break;
        }

        var placed = review.Tickets - review.Unplaced;
        var customers = review.Categories.Count(category => category.Tickets > 0);
        yield return new PackFigures(
        [
            new PackFigure(words["Usability tickets"], words.Number(review.Tickets), review.Before is { } before ? words.Of("{0} in the period before", before) : null)
                .Listed(review.Tickets, To(CaseFigure.Tickets), review.Before ?? 0, IsClosed ? null : To(CaseFigure.Before)),
            new PackFigure(words["Placed"], review.Tickets < LeastShared ? words.Number(placed) : words.Share(placed / (double)review.Tickets), words.Of("{0} of {1} tickets", placed, review.Tickets)).Listed(placed, To(CaseFigure.Placed)),
            new PackFigure(words["Categories with tickets"], words.Number(customers)),
        ]);
    }

    private IEnumerable<PackPart> LastDecisions()
    {
        yield return new PackHeading(words["Last meeting's decisions"]);
        if (review.LastDecisions.IsEmpty)
        {
            yield return new PackText(words["No open decisions from earlier meetings."]);
            yield break;
        }

        yield return new PackList([.. review.LastDecisions.Select(outcome => PackCell.Of(Worded(outcome), outcome.Issue?.Url)
            .Listed(outcome.TicketsSince, Since(outcome.Decision.CategoryId, outcome.Decision.EnteredAt), words.Of("{0} tickets", words.Number(outcome.TicketsSince))))]);
    }

    private string Worded(DecisionOutcome outcome)
    {
        var decision = outcome.Decision;
        var issue = outcome.Issue is { } held ? words.Of(" {0}: {1}.", held.Key, held.Status ?? words["being filed"]) : decision.IssueKey is { } key ? $" {key}." : string.Empty;
        return words.Of(
            "{0} ({1}; {2}, until {3}): {4}.{5} Tickets since: {6}.",
            decision.Text,
            NameOf(decision.CategoryId),
            decision.Owner,
            words.Date(decision.Due),
            StateOf(decision),
            issue,
            words.Number(outcome.TicketsSince));
    }

    private IEnumerable<PackPart> Categories()
    {
        yield return new PackHeading(words["Top categories"]);
        yield return new PackTable(
            "categories",
            words["Usability tickets by category"],
            [
                new PackColumn("category", words["Category"]),
                new PackColumn("tickets", words["Tickets"], IsNumber: true),
                new PackColumn("customers", words["Customers"], IsNumber: true),
                new PackColumn("accounts", words["Accounts"], IsNumber: true) { IsDetail = true },
                new PackColumn("share", words["Share"], IsNumber: true) { IsDetail = true },
                new PackColumn("before", words["Period before"], IsNumber: true),
                new PackColumn("change", words["Change"], IsNumber: true),
                new PackColumn("mean", words["Mean of the last three"], IsNumber: true) { IsDetail = true },
                new PackColumn("change_to_mean", words["Change to the mean"], IsNumber: true) { IsDetail = true },
                new PackColumn("replies", words["Public replies"], IsNumber: true) { IsDetail = true },
                .. Times().Select(column => column with { IsDetail = true }),
                new PackColumn("issues", words["Issues"]),
            ],
            [.. review.Categories.Select(Row)])
        {
            Chart = new PackChart(ChartKind.Bars, 0, [1]),
            All = words["All columns"],
            IfEmpty = words["There are no categories."],
        };
        yield return Issues();
        if (!review.Placed.IsEmpty)
        {
            yield return Placed();
        }
    }

    private PackTable Placed() => new(
        "placed",
        words["What placed the tickets: of several, the upper one wins"],
        [new PackColumn("placed_by", words["Placed by"]), new PackColumn("tickets", words["Tickets"], IsNumber: true), new PackColumn("meaning", words["Meaning"])],
        [
            .. review.Placed.Select(count =>
            {
                var (name, meaning) = words.Meaning(count.By);
                return ImmutableArray.Create(
                    new PackCell(name, count.By.ToString()), words.Cell(count.Tickets).Listed(To(CaseFigure.Tickets, CaseLists.Sign, count.By.ToString())), PackCell.Of(meaning));
            }),
        ])
    {
        IfEmpty = words["No usability ticket was filed in this period."],
    };

    private ImmutableArray<PackCell> Row(CategoryFigures category) =>
    [
        PackCell.Of(category.Name),
        words.Cell(category.Tickets).Listed(Of(category, CaseFigure.Tickets)),
        words.Cell(category.Customers).Listed(Of(category, CaseFigure.Tickets)),
        words.Cell(category.Accounts).Listed(Of(category, CaseFigure.Tickets)),
        category.Tickets < LeastShared ? new PackCell("–", category.Share) : words.ShareCell(category.Share).Listed(Of(category, CaseFigure.Tickets)),
        category.Before is { } before ? words.Cell(before).Listed(IsClosed ? null : Of(category, CaseFigure.Before)) : new PackCell("–", null),
        Change(category.Change, category.Tickets, category.Before),
        category.Mean is { } mean ? new PackCell(words.Number(mean), Math.Round(mean, 2)) : new PackCell("–", null),
        Change(category.ChangeToMean, category.Tickets, category.Mean),
        words.Cell(category.Replies).Listed(Of(category, CaseFigure.Tickets)),
        .. Times(category),
        PackCell.Of(string.Join(", ", category.Issues.Take(3).Select(issue => issue.Key)), category.Issues.FirstOrDefault()?.Url),
    ];

    private PackColumn[] Times() => IsOld
        ? [new("hours", words.InCalendarTime(words["Hours, all together"]), IsNumber: true)]
        :
        [
            new("hours_median_calendar", words.InCalendarTime(words["Hours to solve, median"]), IsNumber: true),
            .. Business(new PackColumn("hours_median_business", words.InBusinessHours(words["Hours to solve, median"]), IsNumber: true)),
            new("hours_90_calendar", words.InCalendarTime(words["Hours to solve, 90th percentile"]), IsNumber: true),
            .. Business(new PackColumn("hours_90_business", words.InBusinessHours(words["Hours to solve, 90th percentile"]), IsNumber: true)),
            new("unsolved", words["Not solved"], IsNumber: true),
        ];

    private PackCell[] Times(CategoryFigures category) => IsOld
        ? [Hours(category.Hours)]
        :
        [
            Hours(category.HoursMedian).Listed(Of(category, CaseFigure.Solved)),
            .. Business(Hours(category.BusinessHoursMedian).Listed(Of(category, CaseFigure.Solved))),
            Hours(category.Hours90).Listed(Of(category, CaseFigure.Solved)),
            .. Business(Hours(category.BusinessHours90).Listed(Of(category, CaseFigure.Solved))),
            category.Unsolved is { } unsolved ? words.Cell(unsolved).Listed(Of(category, CaseFigure.Unsolved)) : new PackCell("–", null),
        ];

    /// <summary>What stands only where times were told in business hours, too.</summary>
    private IEnumerable<T> Business<T>(T one) => review.HasBusinessHours ? [one] : [];

    private PackCell Hours(double? hours) => hours is { } known ? new PackCell(words.Number(known), known) : new PackCell("–", null);

    /// <summary>A change as a percentage; in tickets where there are too few for one.</summary>
    private PackCell Change(double? change, int now, double? before) => (change, before) switch
    {
        (null, _) or (_, null) => new PackCell("–", null),
        var (one, then) when now < LeastShared || then < LeastShared => new PackCell((now - then.Value).ToString("+0.#;−0.#;0", words.Culture), Math.Round(one.Value, 4)),
        var (one, _) => new PackCell((one > 0 ? "+" : string.Empty) + words.Share(one), Math.Round(one.Value, 4)),
    };

    private PackTable Issues() => new(
        "issues",
        words["Issues behind the categories"],
        [
            new PackColumn("category", words["Category"]),
            new PackColumn("issue", words["Issue"]),
            new PackColumn("summary", words["Summary"]),
            new PackColumn("status", words["Status"]),
            new PackColumn("tickets", words["Tickets"], IsNumber: true),
        ],
        [
            .. review.Categories.SelectMany(category => category.Issues.Take(MostRead).Select(issue => ImmutableArray.Create(
                PackCell.Of(category.Name), PackCell.Of(issue.Key, issue.Url), PackCell.Of(issue.Summary), PackCell.Of(issue.Status), words.Cell(issue.Tickets).Listed(To(CaseFigure.Tickets, CaseLists.Issue, $"{category.Id}.{issue.Id}"))))),
        ])
    {
        IfEmpty = words["No issue is linked to a category."],
    };

    private IEnumerable<PackPart> Rising()
    {
        var rising = review.Categories.Where(category => category.IsRising).OrderByDescending(category => category.Tickets - category.Mean).ToList();
        yield return new PackHeading(words["Rising"]);
        yield return rising.Count == 0
            ? new PackText(words["No category has clearly more tickets than in the last periods."])
            : new PackList(
            [
                .. rising.Select(category => PackCell.Of(words.Of(
                    "{0}: {1} tickets, against {2} in the mean of the last periods", category.Name, words.Number(category.Tickets), words.Number(category.Mean ?? 0)))
                    .Listed(category.Tickets, Of(category, CaseFigure.Tickets), words.Of("{0} tickets", words.Number(category.Tickets)))),
            ]);
    }

    private IEnumerable<PackPart> Examples()
    {
        var read = review.Categories.Where(category => !category.Examples.IsEmpty).Take(MostRead).ToList();
        if (read.Count > 0)
        {
            yield return new PackHeading(words["Examples to read aloud"]);
            yield return new PackText(words["Chosen from real tickets: near to what most tickets of the category say, severe, and unlike each other. E-mail addresses, numbers of telephones, cards, accounts and identity papers, street addresses, the customer, and other people where the text makes plain that it names them are masked by rules. Rules miss things: read an example before you share it. A lead can hide it on the page of the review."]);
        }

        foreach (var category in read)
        {
            foreach (var example in category.Examples)
            {
                yield return _examples.Quote(category.Name, example);
            }
        }
    }

    private IEnumerable<PackPart> Unplaced()
    {
        yield return new PackHeading(words["Unplaced"]);
        yield return new PackText(review.Unplaced == 0
            ? words["Every ticket was placed."]
            : words.Of("{0} of {1} tickets fit no category. A rep places one with a note: /category NAME.", words.Number(review.Unplaced), words.Number(review.Tickets)))
        { Behind = Shown(To(CaseFigure.Unplaced), review.Unplaced) };
        foreach (var example in review.UnplacedExamples)
        {
            yield return _examples.Quote(words["Unplaced"], example);
        }
    }

    private IEnumerable<PackPart> Questions()
    {
        yield return new PackHeading(words["Open questions"]);
        yield return review.Questions.IsEmpty
            ? new PackText(words["None came up."])
            : new PackList([.. review.Questions.Select(question => PackCell.Of(Worded(question), question.Issue?.Url).Listed(question.Kind == QuestionKind.Overdue ? 0 : question.Tickets, Behind(question), words.Of("{0} tickets", words.Number(question.Tickets))))]);
    }

    private FigureAddress? Behind(ReviewQuestion question) => question is { Kind: QuestionKind.StillComing, Issue.ClosedAt: { } closed }
        ? Since(question.CategoryId, closed)
        : To(CaseFigure.Tickets, CaseLists.Category, question.CategoryId);

    private string Worded(ReviewQuestion question) => question switch
    {
        { Kind: QuestionKind.Overdue, Decision: { } decision } =>
            words.Of("“{0}” was due on {1}. {2}, what stands in its way?", decision.Text, words.Date(decision.Due), decision.Owner),
        { Kind: QuestionKind.StillComing, Issue: { } issue } =>
            words.Of("{0} is done, yet {1} tickets about “{2}” came since. Was it the right thing?", issue.Key, words.Number(question.Tickets), NameOf(question.CategoryId)),
        _ => words.Of("“{0}” has {1} tickets and no open issue. Who takes it up?", NameOf(question.CategoryId), words.Number(question.Tickets)),
    };

    private IEnumerable<PackPart> Decisions()
    {
        yield return new PackHeading(words["Decisions of this meeting"]);
        yield return new PackTable(
            "decisions",
            words.Of("Decisions about {0}", words.Name(period)),
            [
                new PackColumn("decision", words["Decision"]),
                new PackColumn("category", words["Category"]),
                new PackColumn("owner", words["Owner"]),
                new PackColumn("due", words["Due"]),
                new PackColumn("issue", words["Issue"]),
                new PackColumn("state", words["State"]),
            ],
            [
                .. review.Decisions.Select(decision => ImmutableArray.Create(
                    PackCell.Of(decision.Text),
                    PackCell.Of(NameOf(decision.CategoryId)),
                    PackCell.Of(decision.Owner),
                    words.Cell((DateOnly?)decision.Due),
                    PackCell.Of(decision.IssueKey),
                    new PackCell(StateOf(decision), decision.State.ToString()))),
            ])
        {
            IfEmpty = words["None yet."],
        };
    }

    private FigureAddress? To(CaseFigure figure, string? by = null, string? key = null) =>
        review.IsListed ? FigureAddress.To("usability", period, figure) with { By = by, Key = key } : null;

    private FigureAddress? Of(CategoryFigures category, CaseFigure figure) => To(figure, CaseLists.Category, category.Id);

    private FigureAddress? Since(string categoryId, DateTimeOffset from) => IsClosed
        ? null
        : new FigureAddress("usability", period.ToString(), CaseLists.Since) { By = CaseLists.Moment, Key = string.Create(CultureInfo.InvariantCulture, $"{categoryId}.{from.UtcTicks}") };

    private ImmutableArray<PackLink> Shown(FigureAddress? figure, int count) =>
        figure is null || count == 0 ? [] : [new PackLink(figure.ToString(), words.Of("{0} tickets", words.Number(count)))];

    private string NameOf(string categoryId) => review.Find(categoryId)?.Name ?? categoryId;

    private string StateOf(ReviewDecision decision) => decision.State switch
    {
        DecisionState.Done => words.Of("done ({0}, {1})", decision.SettledBy, words.Time(decision.SettledAt)),
        DecisionState.Dropped => words.Of("dropped ({0}, {1})", decision.SettledBy, words.Time(decision.SettledAt)),
        _ => words["open"],
    };
}
