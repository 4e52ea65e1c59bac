using System.Globalization;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Commands;

/// <summary>One part of a score as it is printed; the points with two decimals.</summary>
internal sealed record RankPartView(string Name, decimal Value, int Weight, decimal Points, string Words)
{
    public static RankPartView Of(RankPart part) =>
        new(part.Name, Math.Round((decimal)part.Value, 2), part.Weight, Math.Round((decimal)part.Points, 2), part.Words);

    /// <summary>The points in one cell with what they are given for.</summary>
    public string Cell() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Name is nameof(RankWeights.Segment) or nameof(RankWeights.Severity) ? Words : Value.ToString("#,0.##", CultureInfo.InvariantCulture))} ({Points:0.0})");

    public string[] Row() =>
    [
        Name, Words, Points.ToString("0.00", CultureInfo.InvariantCulture), Weight.ToString(CultureInfo.InvariantCulture),
    ];
}
