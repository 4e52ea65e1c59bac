using BugBridge.Core.Recognition;
using BugBridge.Core.Reporting;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
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
        var confirmed = await CountAsync(Reported().Where(issue => issue.ConfirmedAt >= _from && issue.ConfirmedAt < _until).Select(issue => issue.CreditRepId!));
        var made = await CountAsync(Reported().Where(issue => issue.FixedAt >= _from && issue.FixedAt < _until).Select(issue => issue.CreditRepId!));
        var joined = await CountAsync(Joined());
        var names = await context.Reps.ToDictionaryAsync(rep => rep.Id, rep => rep.Name, StringComparer.Ordinal, cancellationToken);
        var merged = (await MergedAsync(names)).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var outs = await context.RepChoices.Where(choice => choice.IsOut).Select(choice => choice.RepId).ToListAsync(cancellationToken);
        return confirmed.Keys.Concat(made.Keys).Concat(joined.Keys).Concat(merged.Keys).Distinct(StringComparer.Ordinal).Except(outs, StringComparer.Ordinal)
            .Select(id => new RepCounts(
                id,
                names.GetValueOrDefault(id, id),
                confirmed.GetValueOrDefault(id),
                joined.GetValueOrDefault(id) + merged.GetValueOrDefault(id),
                made.GetValueOrDefault(id)));
    }

    /// <summary>Issues that were filed for a rep's report and stand by themselves.</summary>
    private IQueryable<IssueRow> Reported() => context.Issues.Where(issue => !issue.IsGone && issue.MergedInto == null && issue.CreditRepId != null);

    /// <summary>For each ticket that a rep tied to another's confirmed issue, the rep.</summary>
    private IQueryable<string> Joined() =>
        from ticket in context.Tickets
        where ticket.LinkOrigin == LinkOrigin.Joined && ticket.LinkRepId != null && ticket.LinkSince < _until
        where ticket.Status != TicketStatus.Deleted && !ticket.IsMerged
        join root in context.Issues on ticket.LinkIssueId equals root.Id
        where !root.IsGone && root.ConfirmedAt < _until && (ticket.LinkSince >= _from || root.ConfirmedAt >= _from)
        where root.CreditRepId == null || root.CreditRepId != ticket.LinkRepId
        where ticket.LinkHomeId == null || !context.Issues.Any(home => home.Id == ticket.LinkHomeId && home.CreditRepId == ticket.LinkRepId)
        select ticket.LinkRepId;

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

    private Task<Dictionary<string, int>> CountAsync(IQueryable<string> repIds) => repIds
        .GroupBy(id => id)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
}
