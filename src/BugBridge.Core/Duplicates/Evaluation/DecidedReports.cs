using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>
/// This installation's own texts as a labelled set: a ticket repeats an issue where a person decided so. What was linked without a person
/// belongs to its group, is no query, and counts neither for nor against linking.
/// </summary>
public sealed class DecidedReports(ITextFeed feed, IDuplicateView view)
{
    /// <summary>All texts in the order of their creation.</summary>
    public async Task<ImmutableArray<LabelledReport>> ReadAsync(CancellationToken cancellationToken)
    {
        var decided = (await view.VerdictsAsync(cancellationToken))
            .Where(verdict => verdict.IsDuplicate)
            .Select(verdict => (Lane.OfTicket(verdict.TicketId).ToString(), verdict.Group))
            .ToHashSet();
        var first = new HashSet<string>(StringComparer.Ordinal);
        var labelled = ImmutableArray.CreateBuilder<LabelledReport>();
        foreach (var (report, group) in (await TextsAsync(cancellationToken)).OrderBy(text => text.Report.CreatedAt))
        {
            var isNew = first.Add(group);
            var isDecided = !isNew && decided.Contains((report.Id, group));
            labelled.Add(new LabelledReport(report, group, IsFirst: !isDecided, IsUnclear: !isNew && !isDecided));
        }

        return labelled.ToImmutable();
    }

    private async Task<List<(Report Report, string Group)>> TextsAsync(CancellationToken cancellationToken)
    {
        var texts = new List<(Report, string)>();
        await foreach (var page in feed.PagesAsync(0, DateTimeOffset.MinValue, cancellationToken))
        {
            texts.AddRange(page.Where(text => text.Report is not null).Select(text => (text.Report!, text.Group!)));
        }

        return texts;
    }
}
