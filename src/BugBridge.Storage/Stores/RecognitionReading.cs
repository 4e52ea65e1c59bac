using BugBridge.Core.Recognition;
using BugBridge.Core.Reporting;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>Counts what reps' reports came to in a period, by the rules of <see cref="IRecognitionView"/>.</summary>
internal sealed class RecognitionReading(BridgeDbContext context, Period period, CancellationToken cancellationToken)
{
    private readonly DateTimeOffset _from = period.From;
    private readonly DateTimeOffset _until = period.Until;

    /// <summary>The counts of all reps who did not opt out.</summary>
    public async Task<IEnumerable<RepCounts>> ReadAsync()
    {
        var faults = await FaultsAsync();
        var confirmed = Count(faults.Where(fault => fault.ConfirmedAt >= _from && fault.ConfirmedAt < _until));
        var made = Count(faults.Where(fault => fault.FixedAt >= _from && fault.FixedAt < _until));
        var names = await context.Reps.ToDictionaryAsync(rep => rep.Id, rep => rep.Name, StringComparer.Ordinal, cancellationToken);
        var merged = (await MergedAsync(names)).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var outs = await context.RepChoices.Where(choice => choice.IsOut).Select(choice => choice.RepId).ToListAsync(cancellationToken);
        return confirmed.Keys.Concat(made.Keys).Concat(merged.Keys).Distinct(StringComparer.Ordinal).Except(outs, StringComparer.Ordinal)
            .Select(id => new RepCounts(
                id,
                names.GetValueOrDefault(id, id),
                confirmed.GetValueOrDefault(id),
                merged.GetValueOrDefault(id),
                made.GetValueOrDefault(id)));
    }

    /// <summary>What was confirmed or fixed in the period: the issue that stands for it, and who reported it first, whichever issue that was.</summary>
    private async Task<List<ReportedFault>> FaultsAsync()
    {
        var standing = await context.Issues
            .Where(issue => !issue.IsGone && issue.MergedInto == null
                && ((issue.ConfirmedAt >= _from && issue.ConfirmedAt < _until) || (issue.FixedAt >= _from && issue.FixedAt < _until)))
            .Select(issue => new ReportedFault(issue.Id, issue.CreditRepId, issue.ConfirmedAt, issue.FixedAt))
            .ToListAsync(cancellationToken);
        var merged = await context.Issues.Where(issue => issue.MergedInto != null)
            .Select(issue => new MergedReport(issue.Id, issue.MergedInto!, issue.CreditRepId, issue.IsGone))
            .ToListAsync(cancellationToken);
        var into = merged.ToLookup(report => report.IntoId, StringComparer.Ordinal);
        return [.. standing.Select(fault => fault.FirstReportedBy(into))];
    }

    private static Dictionary<string, int> Count(IEnumerable<ReportedFault> faults) =>
        faults.Select(fault => fault.RepId).OfType<string>().CountBy(id => id).ToDictionary(StringComparer.Ordinal);

    /// <summary>For each issue that a rep merged into another's confirmed issue, the rep. Merges know names; one that several reps have tells nobody.</summary>
    private async Task<List<string>> MergedAsync(Dictionary<string, string> names)
    {
        var merges = await context.Issues
            .Where(issue => issue.MergeSource == MergeSource.Command && issue.MergedInto != null && issue.MergedBy != null && issue.MergedAt < _until)
            .Select(issue => new { issue.MergedInto, issue.MergedBy, issue.MergedAt, issue.CreditRepId })
            .ToListAsync(cancellationToken);
        var ids = names.GroupBy(pair => pair.Value, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
        var roots = await RootsAsync([.. merges.Select(merge => merge.MergedInto!).Distinct(StringComparer.Ordinal)]);
        return
        [
            .. from merge in merges
            let rep = ids.GetValueOrDefault(merge.MergedBy!)
            where rep is not null && rep != merge.CreditRepId
            let root = roots[merge.MergedInto!]
            where root is not null && root.ConfirmedAt < _until && (merge.MergedAt >= _from || root.ConfirmedAt >= _from) && root.CreditRepId != rep
            select rep,
        ];
    }

    /// <summary>For each of the issues the one that it was merged into in the end; null for one that is gone.</summary>
    private async Task<Dictionary<string, IssueRow?>> RootsAsync(string[] ids)
    {
        var roots = new Dictionary<string, IssueRow?>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var row = await context.Queries.Issue(context, id);
            while (row?.MergedInto is { } into)
            {
                cancellationToken.ThrowIfCancellationRequested();
                row = await context.Queries.Issue(context, into);
            }

            roots[id] = row is { IsGone: false } ? row : null;
        }

        return roots;
    }
}
