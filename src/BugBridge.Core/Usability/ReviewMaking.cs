using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;

namespace BugBridge.Core.Usability;

/// <summary>Makes the review of one period from what is held now.</summary>
internal sealed class ReviewMaking(IUsabilityView view, ICaseView cases, IReviewView meetings, UsabilityCategories categories, RankingSettings ranking, BusinessCalendar? hours, Period period, DateTimeOffset now)
{
    /// <summary>How many examples a category has.</summary>
    public const int Examples = 3;

    // Among so many of a category the examples are chosen: the most severe, and the rest spread evenly over the period.
    private const int MostSevere = 40;
    private const int MostCompared = 120;
    private const int Compared = 3;
    private const int Months = 12;

    /// <summary>The tickets that count in the period, as they count, the latest first.</summary>
    public async Task<ImmutableArray<CountedCase>> CountAsync(CancellationToken cancellationToken) => Counted(await view.FactsAsync(period.From, period.Until, cancellationToken));

    public async Task<UsabilityReview> MakeAsync(CancellationToken cancellationToken) => (await MakeCountedAsync(cancellationToken)).Review;

    /// <summary>The review, and the tickets that its figures count.</summary>
    public async Task<(UsabilityReview Review, ImmutableArray<CountedCase> Counted)> MakeCountedAsync(CancellationToken cancellationToken)
    {
        var facts = await view.FactsAsync(period.From, period.Until, cancellationToken);
        var counted = Counted(facts);
        var past = await PastAsync(cancellationToken);
        var months = await MonthsAsync(cancellationToken);
        var hidden = (await meetings.HiddenAsync(cancellationToken)).Select(example => example.TicketId).ToHashSet(StringComparer.Ordinal);
        var candidates = facts.Where(one => !hidden.Contains(one.TicketId)).ToLookup(PlaceOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => Candidates([.. group]), StringComparer.Ordinal);
        var texts = (await cases.TextsAsync([.. candidates.Values.SelectMany(some => some).Select(one => one.Facts.TicketId)], cancellationToken))
            .ToDictionary(text => text.TicketId, StringComparer.Ordinal);
        var decisions = await meetings.DecisionsAsync(period.ToString(), cancellationToken);
        var earlier = await meetings.DecisionsAsync(period.Previous.ToString(), cancellationToken);
        var issues = new CategoryIssues(await meetings.CategoryIssuesAsync(cancellationToken), [.. decisions, .. earlier], facts, PlaceOf);
        await issues.ReadAsync(meetings, cancellationToken);
        var review = new UsabilityReview(period.ToString(), period.Until <= now, now)
        {
            Tickets = facts.Length,
            HasBusinessHours = hours is not null,
            Spam = (await view.SpamAsync(period.From, period.Until, cancellationToken)).Length,
            Before = past.Length == 0 ? null : past[0].Values.Sum(),
            Categories =
            [
                .. categories.All.Select(category => Figures(category, [.. facts.Where(one => one.CategoryId == category.Id)], facts.Length, past) with
                {
                    Months = [.. months.Select(counts => counts.GetValueOrDefault(category.Id))],
                    Issues = issues.Of(category.Id),
                    Asked = issues.AskedFor(category.Id, period.ToString()),
                    Examples = Chosen(category.Id),
                }).OrderByDescending(category => category.Tickets),
            ],
            Placed = [.. Kinds.Select(kind => new PlacedCount(kind, counted.Count(new CaseQuestion(CaseFigure.Tickets) { By = kind }.Holds)))],
            Unplaced = counted.Count(new CaseQuestion(CaseFigure.Unplaced).Holds),
            UnplacedExamples = Chosen(string.Empty),
            LastDecisions = await OutcomesAsync(earlier, issues, cancellationToken),
            Decisions = [.. decisions.Where(decision => decision.Period == period.ToString())],
        };
        return (review with { Questions = await new ReviewQuestions(view, meetings, period, now).AskAsync(review, cancellationToken) }, counted);

        ImmutableArray<ReviewExample> Chosen(string id) => candidates.TryGetValue(id, out var some)
            ? new ExampleChoice(some.Where(one => texts.ContainsKey(one.Facts.TicketId)).Select(one => (one.Facts, texts[one.Facts.TicketId], one.Weight)), now, hours).Choose(Examples)
            : [];
    }

    /// <summary>In the order in which they win.</summary>
    private static readonly ImmutableArray<PlacedBy> Kinds =
        [Usability.PlacedBy.Person, Usability.PlacedBy.Field, Usability.PlacedBy.Tag, Usability.PlacedBy.Subject, Usability.PlacedBy.Message, Usability.PlacedBy.Nothing];

    private PlacedBy PlacedBy(CaseFacts one) => PlaceOf(one).Length == 0 ? Usability.PlacedBy.Nothing : one.PlacedBy;

    private ImmutableArray<CountedCase> Counted(ImmutableArray<CaseFacts> facts) =>
    [
        .. facts.Reverse().Select(one => new CountedCase(one.TicketId, PlaceOf(one) is { Length: > 0 } place ? place : null, PlacedBy(one), one.SolvedAt is not null, one.IssueId)),
    ];

    /// <summary>Until it is placed anew, a ticket of a category that is no more counts as unplaced.</summary>
    private string PlaceOf(CaseFacts one) => categories.Find(one.CategoryId)?.Id ?? string.Empty;

    /// <summary>The counts of the last three periods, the last one first; of those that began after the first ticket was held, or with it in them.</summary>
    private async Task<ImmutableArray<ImmutableDictionary<string, int>>> PastAsync(CancellationToken cancellationToken)
    {
        var first = await view.FirstAsync(cancellationToken);
        var past = ImmutableArray.CreateBuilder<ImmutableDictionary<string, int>>();
        for (var before = period.Previous; past.Count < Compared && first < before.Until; before = before.Previous)
        {
            past.Add(await view.CountsAsync(before.From, before.Until, cancellationToken));
        }

        return past.ToImmutable();
    }

    /// <summary>The counts of the twelve months up to the period's last one that has begun, oldest first.</summary>
    private async Task<ImmutableArray<ImmutableDictionary<string, int>>> MonthsAsync(CancellationToken cancellationToken)
    {
        var months = new Stack<ImmutableDictionary<string, int>>();
        for (var month = Period.MonthOf((period.Until > now ? now : period.Until).AddTicks(-1), period.Zone); months.Count < Months; month = month.Previous)
        {
            months.Push(await view.CountsAsync(month.From, month.Until, cancellationToken));
        }

        return [.. months];
    }

    private CategoryFigures Figures(
        Category category, ImmutableArray<CaseFacts> tickets, int all, ImmutableArray<ImmutableDictionary<string, int>> past) => WithTimes(tickets, new(category.Id, category.Name)
        {
            Tickets = tickets.Length,
            Customers = tickets.Select(one => one.CustomerId).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Accounts = tickets.Select(one => one.AccountId).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Share = all == 0 ? null : tickets.Length / (double)all,
            Before = past.IsEmpty ? null : past[0].GetValueOrDefault(category.Id),
            Mean = past.IsEmpty ? null : past.Average(counts => counts.GetValueOrDefault(category.Id)),
            Replies = tickets.Sum(one => one.Replies),
        });

    private CategoryFigures WithTimes(ImmutableArray<CaseFacts> tickets, CategoryFigures figures)
    {
        ImmutableArray<TimeSpan> times = [.. tickets.Select(one => one.TimeToSolve).OfType<TimeSpan>().Order()];
        ImmutableArray<TimeSpan> businessTimes = hours is null ? [] : [.. tickets.Select(one => one.BusinessTimeToSolve(hours)).OfType<TimeSpan>().Order()];
        return figures with
        {
            Solved = times.Length,
            HoursMedian = Hours(NearestRank.Of(times, 50)),
            Hours90 = Hours(NearestRank.Of(times, 90)),
            BusinessHoursMedian = Hours(NearestRank.Of(businessTimes, 50)),
            BusinessHours90 = Hours(NearestRank.Of(businessTimes, 90)),
        };
    }

    private static double? Hours(TimeSpan? time) => time is { } length ? Math.Round(length.TotalHours, 1) : null;

    private List<(CaseFacts Facts, double Weight)> Candidates(ImmutableArray<CaseFacts> tickets)
    {
        var weights = new CaseWeights(tickets, ranking, now);
        var weighed = tickets.Select(one => (Facts: one, Weight: weights.Of(one))).ToList();
        if (weighed.Count <= MostCompared)
        {
            return weighed;
        }

        var severe = weighed.OrderByDescending(one => one.Weight).ThenBy(one => one.Facts.TicketId, StringComparer.Ordinal).Take(MostSevere).ToList();
        var others = weighed.Except(severe).ToList();
        var step = others.Count / (double)(MostCompared - MostSevere);
        return [.. severe, .. Enumerable.Range(0, MostCompared - MostSevere).Select(at => others[(int)(at * step)])];
    }

    private async Task<ImmutableArray<DecisionOutcome>> OutcomesAsync(
        ImmutableArray<ReviewDecision> decisions, CategoryIssues issues, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<DecisionOutcome>();
        foreach (var decision in decisions.Where(decision => IsEarlier(decision.Period)))
        {
            outcomes.Add(new DecisionOutcome(
                decision, issues.Find(decision.IssueId), await view.CountSinceAsync(decision.CategoryId, decision.EnteredAt, cancellationToken)));
        }

        return outcomes.ToImmutable();
    }

    /// <summary>Of an earlier period, whether month or quarter, so that no open decision is forgotten.</summary>
    private bool IsEarlier(string of)
    {
        try
        {
            return Period.Read(of, now, period.Zone).From < period.From;
        }
        catch (PeriodException)
        {
            return false;
        }
    }
}
