using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Text;

namespace BugBridge.Core.Ranking;

/// <summary>Says facts of a ranking in words.</summary>
internal static class RankWords
{
    private const int MostNames = 2;

    /// <summary>"12,400.50 EUR a month".</summary>
    public static string Revenue(long cents, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:#,0.##} {currency} a month");

    /// <summary>"2026-03-01".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// Who reported an issue, without names of persons: "12 tickets from 9 customers of 7 accounts (Acme, Globex and 5 more), 3 reps; first
    /// 2026-03-01, latest 2026-03-09".
    /// </summary>
    public static string ReportedBy(RankFacts facts)
    {
        if (facts is not { First: { } first, Latest: { } latest })
        {
            return "No tickets are linked to this issue any more.";
        }

        var customers = facts.Customers == 0 ? string.Empty : $" from {Counted.Of(facts.Customers, "customer")} of {Counted.Of(facts.Accounts, "account")}{Names(facts)}";
        var reps = facts.Reps == 0 ? string.Empty : $", {Counted.Of(facts.Reps, "rep")}";
        return $"{Counted.Of(facts.Tickets, "ticket")}{customers}{reps}; first {Day(Utc(first))}, latest {Day(Utc(latest))}";
    }

    private static string Names(RankFacts facts)
    {
        var names = facts.AccountNames.Take(MostNames).Select(CleanText.OneLine).ToImmutableArray();
        var more = facts.Accounts - names.Length;
        return (names.Length, more) switch
        {
            (0, _) => string.Empty,
            (_, 0) => $" ({string.Join(" and ", names)})",
            _ => string.Create(CultureInfo.InvariantCulture, $" ({string.Join(", ", names)} and {more} more)"),
        };
    }

    private static DateOnly Utc(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
