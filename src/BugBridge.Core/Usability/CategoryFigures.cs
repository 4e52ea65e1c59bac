using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>One category in a review.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name when the review was made.</param>
public sealed record CategoryFigures(string Id, string Name)
{
    /// <summary>Tickets that were filed in the period.</summary>
    public int Tickets { get; init; }

    /// <summary>Customers behind them, each once.</summary>
    public int Customers { get; init; }

    /// <summary>Accounts behind them, each once.</summary>
    public int Accounts { get; init; }

    /// <summary>Its share of the period's usability tickets, from 0 to 1; null without any.</summary>
    public double? Share { get; init; }

    /// <summary>Tickets of each of the twelve months up to the period's last one that has begun, oldest first; empty in reviews that were closed before they were counted.</summary>
    public ImmutableArray<int> Months { get; init; } = [];

    /// <summary>Tickets of the period before; null when nothing was held of it.</summary>
    public int? Before { get; init; }

    /// <summary>The mean of the last three periods, of those of which anything was held; null when of none.</summary>
    public double? Mean { get; init; }

    /// <summary>The change against the period before as a share of it; null when that had none.</summary>
    public double? Change => Before is > 0 ? (Tickets - Before.Value) / (double)Before.Value : null;

    /// <summary>The change against the mean of the last three as a share of it; null when that is nothing.</summary>
    public double? ChangeToMean => Mean is > 0 ? (Tickets - Mean.Value) / Mean.Value : null;

    /// <summary>True when it has at least a quarter, and three tickets, more than the mean of the last periods.</summary>
    public bool IsRising => Mean is { } mean && Tickets >= mean * 1.25 && Tickets >= mean + 3;

    /// <summary>Public replies of reps to its tickets.</summary>
    public int Replies { get; init; }

    /// <summary>Tickets that are solved; null in a review that was closed before they were counted.</summary>
    public int? Solved { get; init; }

    /// <summary>Tickets that are not solved, which no time to solve is told of; null where <see cref="Solved"/> is.</summary>
    public int? Unsolved => Tickets - Solved;

    /// <summary>Hours of calendar time from filing to being solved, of those that are solved: half of them took no longer. Null without any.</summary>
    public double? HoursMedian { get; init; }

    /// <summary>The same for nine of ten.</summary>
    public double? Hours90 { get; init; }

    /// <summary>The median in business hours; null, too, where <see cref="UsabilityReview.HasBusinessHours"/> is false.</summary>
    public double? BusinessHoursMedian { get; init; }

    /// <summary>The same for nine of ten.</summary>
    public double? BusinessHours90 { get; init; }

    /// <summary>
    /// Only in reviews that were closed before the median was counted: hours of all tickets together, from filing to their last change, those not
    /// solved until the review was made. Null in all others.
    /// </summary>
    public double? Hours { get; init; }

    /// <summary>Issues that its tickets stand behind, that were filed for it, or that decisions name; the most tickets first.</summary>
    public ImmutableArray<ReviewIssue> Issues { get; init; } = [];

    /// <summary>Real tickets.</summary>
    public ImmutableArray<ReviewExample> Examples { get; init; } = [];

    /// <summary>The issue that was asked for in this review for the whole category, or null.</summary>
    public CategoryIssue? Asked { get; init; }
}
