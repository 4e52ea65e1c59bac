using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Core.Ranking;

/// <summary>Makes scores of facts. Pure: the same facts at the same time give the same score.</summary>
/// <param name="settings">The weights.</param>
/// <param name="zone">The team's, in which promised days end.</param>
public sealed class RankFormula(RankingSettings settings, TimeZoneInfo zone)
{
    /// <summary>The names of all parts, in their order.</summary>
    public static ImmutableArray<string> PartNames { get; } =
    [
        nameof(RankWeights.Tickets), nameof(RankWeights.Customers), nameof(RankWeights.Accounts), nameof(RankWeights.Reps), nameof(RankWeights.Revenue),
        nameof(RankWeights.Segment), nameof(RankWeights.Severity), nameof(RankWeights.Growth), nameof(RankWeights.Age), nameof(RankWeights.BrokenPromise),
    ];

    /// <summary>The issues by their scores, the highest first; of equal ones, that with more tickets, and then by key.</summary>
    /// <param name="facts">What stands behind each.</param>
    /// <param name="now">UTC.</param>
    public IEnumerable<RankedIssue> Rank(IEnumerable<RankFacts> facts, DateTimeOffset now) => facts
        .Select(one => (Facts: one, Score: Score(one, now)))
        .OrderByDescending(one => one.Score.Points).ThenByDescending(one => one.Facts.Tickets).ThenBy(one => one.Facts.Issue.Key, StringComparer.Ordinal)
        .Select((one, at) => new RankedIssue(at + 1, one.Facts, one.Score));

    /// <summary>The score, and how it comes about.</summary>
    /// <param name="facts">What stands behind the issue.</param>
    /// <param name="now">UTC; for age and broken promises.</param>
    public RankScore Score(RankFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (weights, halves) = (settings.Weights, settings.Halves);
        return new RankScore(
        [
            Amount(nameof(weights.Tickets), facts.Tickets, weights.Tickets, halves.Tickets, Counted.Of(facts.Tickets, "ticket")),
            Amount(nameof(weights.Customers), facts.Customers, weights.Customers, halves.Customers, Counted.Of(facts.Customers, "customer")),
            Amount(nameof(weights.Accounts), facts.Accounts, weights.Accounts, halves.Accounts, Counted.Of(facts.Accounts, "account")),
            Amount(nameof(weights.Reps), facts.Reps, weights.Reps, halves.Reps, Counted.Of(facts.Reps, "rep")),
            Amount(
                nameof(weights.Revenue),
                facts.MonthlyRevenueCents / 100.0,
                weights.Revenue,
                halves.Revenue,
                RankWords.Revenue(facts.MonthlyRevenueCents, settings.Currency)),
            Best(nameof(weights.Segment), facts.Segments, settings.SegmentPoints, weights.Segment),
            Severity(facts),
            Growth(facts),
            Age(facts, now),
            BrokenPromise(facts, now),
        ]);
    }

    /// <summary>The priority that a score asks for, or null when it asks for none.</summary>
    public string? PriorityFor(RankScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return settings.Priorities.LastOrDefault(threshold => threshold.FromScore <= score.Rounded)?.Name;
    }

    private static RankPart Amount(string name, double value, int weight, int half, string words)
    {
        var (amount, halfway) = (Math.Log(1 + value), Math.Log(1 + half));
        return new RankPart(name, value, weight, weight * amount / (amount + halfway), words);
    }

    private static RankPart Best(string name, ImmutableArray<string> values, IDictionary<string, int> points, int weight)
    {
        var best = values.Where(points.ContainsKey).OrderByDescending(value => points[value]).ThenBy(value => value, StringComparer.Ordinal).FirstOrDefault();
        var share = best is null ? 0 : points[best];
        return new RankPart(name, share, weight, weight * share / 100.0, best ?? "none known");
    }

    private RankPart Severity(RankFacts facts)
    {
        const string Name = nameof(RankWeights.Severity);
        return facts.Severities.Any(settings.SeverityPoints.ContainsKey)
            ? Best(Name, facts.Severities, settings.SeverityPoints, settings.Weights.Severity)
            : Best(Name, facts.Priority is null ? [] : [facts.Priority], settings.PriorityPoints, settings.Weights.Severity);
    }

    private RankPart Growth(RankFacts facts)
    {
        var (days, more) = (settings.GrowthDays, Math.Max(0, facts.Growth));
        var words = string.Create(CultureInfo.InvariantCulture, $"{facts.Recent} in the last {days} days, {facts.Before} in the {days} before");
        return Amount(nameof(RankWeights.Growth), more, settings.Weights.Growth, settings.Halves.Growth, words);
    }

    private RankPart Age(RankFacts facts, DateTimeOffset now)
    {
        var days = facts.First is { } first ? Math.Max(0, (int)(now - first).TotalDays) : 0;
        var words = facts.First is null ? "no ticket" : $"first ticket {Counted.Of(days, "day")} ago";
        return Amount(nameof(RankWeights.Age), days, settings.Weights.Age, settings.Halves.AgeDays, words);
    }

    private RankPart BrokenPromise(RankFacts facts, DateTimeOffset now)
    {
        var isOpen = facts is { IsGone: false, Category: not StatusCategory.Done };
        var late = isOpen ? FixDates.DaysLate(facts.Promised, now, zone) : 0;
        var words = late == 0 ? "none broken" : $"promised for {RankWords.Day(facts.Promised!.Value)}, {Counted.Of(late, "day")} late";
        return Amount(nameof(RankWeights.BrokenPromise), late, settings.Weights.BrokenPromise, settings.Halves.LateDays, words);
    }
}
