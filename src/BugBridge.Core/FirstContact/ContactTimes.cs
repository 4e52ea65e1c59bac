using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>How long customers waited, over all resolved tickets that were answered, pending ones included. Each is the time that a ticket really took; null without tickets.</summary>
/// <param name="ReplyMedian">From filing to the first public reply: half of the tickets were answered no later.</param>
/// <param name="Reply90">The same for nine of ten tickets.</param>
/// <param name="SolvedMedian">From filing to when it was first solved: half of the tickets were solved no later.</param>
/// <param name="Solved90">The same for nine of ten tickets.</param>
public sealed record ContactTimes(TimeSpan? ReplyMedian, TimeSpan? Reply90, TimeSpan? SolvedMedian, TimeSpan? Solved90)
{
    /// <summary>From lengths in ticks, in any order; sorts the lists.</summary>
    internal static ContactTimes Of(List<long> replies, List<long> solvings)
    {
        replies.Sort();
        solvings.Sort();
        return new ContactTimes(Percentile(replies, 50), Percentile(replies, 90), Percentile(solvings, 50), Percentile(solvings, 90));
    }

    private static TimeSpan? Percentile(List<long> sorted, int percent) => NearestRank.Of(sorted, percent) is { } ticks ? TimeSpan.FromTicks(ticks) : null;
}
