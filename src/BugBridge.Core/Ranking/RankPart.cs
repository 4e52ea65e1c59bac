namespace BugBridge.Core.Ranking;

/// <summary>One part of a score.</summary>
/// <param name="Name">What it is called, as its weight in the configuration.</param>
/// <param name="Value">The amount that it was made of: customers, days, currency units; for segment and severity a percentage.</param>
/// <param name="Weight">The most points that it can give.</param>
/// <param name="Points">What it gives.</param>
/// <param name="Words">The amount in words: "9 customers".</param>
public sealed record RankPart(string Name, double Value, int Weight, double Points, string Words);
