using BugBridge.Core.Ranking;

namespace BugBridge.Core.Usability;

/// <summary>How severe tickets are among each other, from 0 to 1: the severity field, the account's revenue, and how long it took.</summary>
internal sealed class CaseWeights
{
    private const double SeverityShare = 0.4;
    private const double RevenueShare = 0.3;
    private const double StruggleShare = 0.3;
    private readonly RankingSettings _ranking;
    private readonly DateTimeOffset _now;
    private readonly double _mostRevenue;
    private readonly double _longest;

    /// <param name="tickets">All tickets that are compared.</param>
    /// <param name="ranking">What the values of the severity field are worth.</param>
    /// <param name="now">Until when unsolved tickets count, UTC.</param>
    public CaseWeights(IReadOnlyCollection<CaseFacts> tickets, RankingSettings ranking, DateTimeOffset now)
    {
        (_ranking, _now) = (ranking, now);
        _mostRevenue = tickets.Select(Revenue).DefaultIfEmpty().Max();
        _longest = tickets.Select(Struggle).DefaultIfEmpty().Max();
    }

    public double Of(CaseFacts ticket) =>
        (SeverityShare * (ticket.Severity is { } severity && _ranking.SeverityPoints.TryGetValue(severity, out var points) ? points / 100.0 : 0))
        + (_mostRevenue > 0 ? RevenueShare * Revenue(ticket) / _mostRevenue : 0)
        + (_longest > 0 ? StruggleShare * Struggle(ticket) / _longest : 0);

    /// <summary>Logarithms, because one giant must not make all others equal.</summary>
    private static double Revenue(CaseFacts ticket) => Math.Log(1 + (ticket.MonthlyRevenueCents / 100.0));

    private double Struggle(CaseFacts ticket) => Math.Log(1 + ticket.Struggle(_now).TotalHours + ticket.Replies);
}
