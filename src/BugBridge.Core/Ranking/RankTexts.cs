using System.Collections.Immutable;
using System.Globalization;

namespace BugBridge.Core.Ranking;

/// <summary>What of an issue's ranking stands in its Jira fields.</summary>
internal static class RankTexts
{
    /// <summary>The configured fields with their values as text.</summary>
    public static ImmutableSortedDictionary<string, string> For(RankFields fields, RankFacts facts, RankScore score)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Set(fields.Tickets, Number(facts.Tickets));
        Set(fields.Customers, Number(facts.Customers));
        Set(fields.Revenue, Number(facts.MonthlyRevenueCents / 100m));
        Set(fields.Score, Number(facts.Tickets == 0 ? 0 : score.Rounded));
        Set(fields.ReportedBy, RankWords.ReportedBy(facts));
        return texts.ToImmutable();

        void Set(string? field, string text)
        {
            if (field is not null)
            {
                texts[field] = text;
            }
        }
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
