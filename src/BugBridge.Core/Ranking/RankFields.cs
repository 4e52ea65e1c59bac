namespace BugBridge.Core.Ranking;

/// <summary>The Jira fields that the ranking is written to; see <see cref="RankingSettings.Fields"/>.</summary>
public sealed class RankFields
{
    /// <summary>A number field: the tickets.</summary>
    public string? Tickets { get; set; }

    /// <summary>A number field: the customers.</summary>
    public string? Customers { get; set; }

    /// <summary>A number field: the monthly revenue of the accounts, in the currency.</summary>
    public string? Revenue { get; set; }

    /// <summary>A number field: the score, rounded to whole points, so that an issue is not written every day for being a day older.</summary>
    public string? Score { get; set; }

    /// <summary>
    /// A paragraph field: who reported it, in a sentence, without names of persons. A field of its own rather than the description,
    /// which people edit at the same time and would lose what they wrote in.
    /// </summary>
    public string? ReportedBy { get; set; }

    /// <summary>Those that are configured.</summary>
    public IEnumerable<string> Configured() => new[] { Tickets, Customers, Revenue, Score, ReportedBy }.OfType<string>();
}
