using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Duplicates;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Recognition;

/// <summary>Counts what reps' reports came to in a period, by the rules of <see cref="IRecognitionView"/>.</summary>
internal sealed class RecognitionReading(BridgeDbContext context, Period period, CancellationToken cancellationToken)
{
    private readonly DateTimeOffset _from = period.From;
    private readonly DateTimeOffset _until = period.Until;

    /// <summary>The counts of all reps who did not opt out.</summary>
    public async Task<IEnumerable<RepCounts>> ReadAsync()
    {
        var names = await NamesAsync();
        return (await DeedsAsync(names)).GroupBy(deed => deed.RepId, StringComparer.Ordinal).Select(rep => new RepCounts(
            rep.Key,
            names.GetValueOrDefault(rep.Key, rep.Key),
            rep.Count(deed => deed.Kind == DeedKind.Confirmed),
            rep.Count(deed => deed.Kind == DeedKind.Duplicate),
            rep.Count(deed => deed.Kind == DeedKind.Fixed)));
    }

    /// <summary>What one rep is thanked for, the latest first.</summary>
    public async Task<ImmutableArray<ListedDeed>> DeedsAsync(string repId, DeedKind kind)
    {
        var deeds = (await DeedsAsync(await NamesAsync())).Where(deed => deed.RepId == repId && deed.Kind == kind).OrderByDescending(deed => deed.At).ThenBy(deed => deed.IssueId, StringComparer.Ordinal).ToList();
        var ids = deeds.Select(deed => deed.IssueId).ToArray();
        var issues = await context.Issues.Where(issue => EF.Parameter(ids).Contains(issue.Id))
            .Select(issue => new { issue.Id, issue.Key, issue.Url, issue.Summary, issue.Status, Into = context.Issues.Where(into => into.Id == issue.MergedInto).Select(into => into.Key).FirstOrDefault() })
            .ToDictionaryAsync(issue => issue.Id, StringComparer.Ordinal, cancellationToken);
        return [.. deeds.Select(deed => issues[deed.IssueId] is var issue ? new ListedDeed(deed, new IssueRef(issue.Id, issue.Key), issue.Url, issue.Summary, issue.Status, issue.Into) : null!)];
    }

    private Task<Dictionary<string, string>> NamesAsync() => context.Reps.ToDictionaryAsync(rep => rep.Id, rep => rep.Name, StringComparer.Ordinal, cancellationToken);

    /// <summary>All that counts, but of who opted out.</summary>
    private async Task<IEnumerable<RepDeed>> DeedsAsync(Dictionary<string, string> names)
    {
        var faults = await FaultsAsync();
        var merged = await MergedAsync(names);
        var outs = (await context.RepChoices.Where(choice => choice.IsOut).Select(choice => choice.RepId).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return Of(faults, DeedKind.Confirmed, fault => fault.ConfirmedAt).Concat(Of(faults, DeedKind.Fixed, fault => fault.FixedAt)).Concat(merged).Where(deed => !outs.Contains(deed.RepId));
    }

    private IEnumerable<RepDeed> Of(IEnumerable<ReportedFault> faults, DeedKind kind, Func<ReportedFault, DateTimeOffset?> moment) =>
        from fault in faults
        where fault.RepId is not null && moment(fault) >= _from && moment(fault) < _until
        select new RepDeed(fault.RepId!, kind, fault.IssueId, moment(fault)!.Value);

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

    /// <summary>For each issue that a rep merged into another's confirmed issue, the rep. Merges know names; one that several reps have tells nobody.</summary>
    private async Task<List<RepDeed>> MergedAsync(Dictionary<string, string> names)
    {
        var merges = await context.Issues
            .Where(issue => issue.MergeSource == MergeSource.Command && issue.MergedInto != null && issue.MergedBy != null && issue.MergedAt < _until)
            .Select(issue => new { issue.Id, issue.MergedInto, issue.MergedBy, issue.MergedAt, issue.CreditRepId })
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
            select new RepDeed(rep, DeedKind.Duplicate, merge.Id, root.ConfirmedAt > merge.MergedAt ? root.ConfirmedAt.Value : merge.MergedAt!.Value),
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
