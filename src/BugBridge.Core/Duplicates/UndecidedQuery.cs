namespace BugBridge.Core.Duplicates;

/// <summary>Which undecided tickets are asked for.</summary>
/// <param name="Since">Only tickets filed at or after this time, UTC: nobody decides about old ones.</param>
/// <param name="MinScore">The least score of a candidate.</param>
/// <param name="Limit">At most so many.</param>
public sealed record UndecidedQuery(DateTimeOffset Since, double MinScore, int Limit)
{
    /// <summary>Only those that are assigned to this rep; null for all.</summary>
    public string? RepId { get; init; }
}
