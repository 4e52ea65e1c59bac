using System.Globalization;
using BugBridge.Storage.Duplicates;

namespace BugBridge.Storage.Recognition;

/// <summary>A fault that engineering confirmed or fixed, by the issue that stands for it.</summary>
/// <param name="IssueId">Jira's id.</param>
/// <param name="RepId">The rep who reported it, or null.</param>
/// <param name="ConfirmedAt">When it was confirmed, UTC, or null.</param>
/// <param name="FixedAt">When it was fixed, UTC, or null.</param>
internal sealed record ReportedFault(string IssueId, string? RepId, DateTimeOffset? ConfirmedAt, DateTimeOffset? FixedAt)
{
    /// <summary>The fault, with the rep of the issue that was filed first of all that were merged into this one, and of itself.</summary>
    /// <param name="merged">The issues that were merged into each issue.</param>
    public ReportedFault FirstReportedBy(ILookup<string, MergedReport> merged)
    {
        var (first, repId) = (NumberOf(IssueId), RepId);
        var queue = new Queue<MergedReport>(merged[IssueId]);
        while (queue.TryDequeue(out var report))
        {
            (first, repId) = !report.IsGone && NumberOf(report.IssueId) < first ? (NumberOf(report.IssueId), report.RepId) : (first, repId);
            merged[report.IssueId].ToList().ForEach(queue.Enqueue);
        }

        return this with { RepId = repId };
    }

    /// <summary>Jira numbers issues in the order in which they were filed, over all projects.</summary>
    private static long NumberOf(string issueId) =>
        long.TryParse(issueId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
}
