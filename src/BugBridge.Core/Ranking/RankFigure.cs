namespace BugBridge.Core.Ranking;

/// <summary>Which tickets behind issues a figure of the ranking counts.</summary>
public enum RankFigure
{
    /// <summary>All, of whose customers and accounts the other figures are: <see cref="RankFacts.Tickets"/>.</summary>
    Tickets,

    /// <summary>Those of the report's period: <see cref="RankFacts.InPeriod"/>.</summary>
    Recent,

    /// <summary>Those of the period before it: <see cref="RankFacts.InPeriodBefore"/>.</summary>
    Before,
}
