using System.Globalization;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Polling;

/// <summary>
/// The transactions of the watched queues in the order of their ids, each once. Two things make that harder than asking for higher ids:
/// <list type="bullet">
/// <item>An id is given when a transaction begins, and seen when it commits, which with scrips and mail may take seconds. So what is
/// younger than two minutes is asked for again, and what was given already is left out.</item>
/// <item>Request Tracker cuts the page first and takes out afterwards what the account may not see (changes of hidden fields), so a short
/// page proves nothing. But no more rows than ids can lie between two ids: stretches of a hundred ids are complete on one page.</item>
/// </list>
/// </summary>
internal sealed class TransactionFeed
{
    // Two thousand ids in one go keep a poll after a long pause from taking minutes before its first result is saved.
    private const int Stretches = 20;
    private static readonly TimeSpan SlowestCommit = TimeSpan.FromMinutes(2);
    private readonly IRequestTrackerApi _api;
    private readonly TimeProvider _clock;
    private readonly string _watched;

    public TransactionFeed(IRequestTrackerApi api, IReadOnlyCollection<string> queues, TimeProvider clock)
    {
        (_api, _clock) = (api, clock);
        // Records of outgoing mail are many and change nothing.
        _watched = $"Type != 'EmailRecord' AND Type != 'CommentEmailRecord' AND {Queries.OneOf("TicketQueue", queues)}";
    }

    /// <summary>Where the newest transaction is; with it, reading starts at "now".</summary>
    public async Task<FeedCursor> NewestAsync(CancellationToken cancellationToken)
    {
        var (rows, _) = await AskAsync(_watched, "DESC", cancellationToken);
        return new FeedCursor(NewestOf(rows), []);
    }

    /// <summary>Where the first transaction of a time is; with it, reading starts there. Request Tracker reads times in the zone of the account, so a day more comes.</summary>
    public async Task<FeedCursor> FirstSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var from = since.UtcDateTime.AddDays(-1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var (rows, _) = await AskAsync($"Created >= '{from}' AND {_watched}", "ASC", cancellationToken);
        return rows.Count > 0 ? new FeedCursor(rows[0].Id - 1, []) : await NewestAsync(cancellationToken);
    }

    /// <summary>What came since the cursor. One call when that is little or nothing.</summary>
    public async Task<FeedPage> ReadAsync(FeedCursor since, CancellationToken cancellationToken)
    {
        var (rows, now) = await AskAsync($"id > {NumericId.Text(since.Settled)} AND {_watched}", "DESC", cancellationToken);
        if (rows.Total == 0)
        {
            return new FeedPage([], since, HasMore: false);
        }

        var newest = NewestOf(rows);
        var until = Math.Min(newest, since.Settled + (Stretches * IRequestTrackerApi.PageSize));
        var stretches = newest - since.Settled > IRequestTrackerApi.PageSize
            ? await StretchesAsync(since.Settled, until, cancellationToken)
            : [rows];
        List<WireTransaction> all = [.. stretches.SelectMany(stretch => stretch).OrderBy(row => row.Id)];
        List<BrokenRow> broken = [.. stretches.SelectMany(stretch => stretch.BrokenRows)];
        var hasMore = until < newest;
        return new FeedPage(
            [.. all.Where(row => !since.Given.Contains(row.Id))],
            hasMore ? new FeedCursor(until, []) : Settle(since.Settled, all, [.. broken.Select(IdOf)], now - SlowestCommit),
            hasMore)
        {
            Unread = [.. broken.Where(row => !since.Given.Contains(IdOf(row))).Select(row => row.Unread).OfType<Unread>()],
        };
    }

    private async Task<List<Rows<WireTransaction>>> StretchesAsync(long after, long until, CancellationToken cancellationToken)
    {
        var all = new List<Rows<WireTransaction>>();
        for (var low = after; low < until; low += IRequestTrackerApi.PageSize)
        {
            var high = Math.Min(low + IRequestTrackerApi.PageSize, until);
            var stretch = $"id > {NumericId.Text(low)} AND id <= {NumericId.Text(high)} AND {_watched}";
            all.Add((await AskAsync(stretch, "ASC", cancellationToken)).Rows);
        }

        return all;
    }

    /// <summary>A broken row does not say when it came: it is settled with a later one that is.</summary>
    private static FeedCursor Settle(long settled, List<WireTransaction> rows, List<long> broken, DateTimeOffset horizon)
    {
        var old = rows.TakeWhile(row => row.Created <= horizon).ToList();
        var until = old.Count > 0 ? old[^1].Id : settled;
        return new FeedCursor(until, [.. rows.Skip(old.Count).Select(row => row.Id).Concat(broken).Where(id => id > until)]);
    }

    private static long NewestOf(Rows<WireTransaction> rows) => rows.Select(row => row.Id).Concat(rows.BrokenRows.Select(IdOf)).DefaultIfEmpty(0).Max();

    private static long IdOf(BrokenRow row) => NumericId.TryRead(row.Id ?? string.Empty, out var id) ? id : 0;

    /// <summary>The rows, and the time by the server's clock, which is the one that dates them.</summary>
    private async Task<(Rows<WireTransaction> Rows, DateTimeOffset Now)> AskAsync(
        string limit, string order, CancellationToken cancellationToken)
    {
        using var answer = await _api.TransactionsAsync(Queries.Transactions(limit), order, page: 1, cancellationToken);
        var rows = answer.Content?.Items ?? throw RequestTrackerSite.Unreadable("the transactions are missing");
        return (rows, answer.Headers?.Date ?? _clock.GetUtcNow());
    }
}
