using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// Keeps a <see cref="DuplicateIndex"/> in step with the store. The start, each change, and what other processes wrote are one mechanism:
/// before each search, what the feed has got since the last one is taken over.
/// </summary>
public sealed class IndexKeeper(ITextFeed feed, IDuplicateView view, DuplicateIndex index, DuplicateSettings settings, TimeProvider clock) : IDisposable
{
    private const string Unfiled = "unfiled";

    // An issue that has been open for longer is no candidate.
    private const int OldestDays = 3650;

    // Below that, recency does not tell.
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim _turn = new(1);

    // By ticket or issue, what stands for it in the index; and of that, how many it stands for.
    private readonly Dictionary<Lane, string> _kept = [];
    private readonly Dictionary<string, (int Texts, DateTimeOffset Latest)> _standing = new(StringComparer.Ordinal);

    // Of what stands for tickets without an issue that say the same: their groups.
    private readonly Dictionary<string, SortedSet<string>> _unfiled = new(StringComparer.Ordinal);
    private readonly HashSet<(string Ticket, string Group)> _learned = [];
    private string? _verdictsVersion;
    private long _read;

    /// <summary>Takes over all that is new in the store. At the first call that is everything: seconds for 100,000 texts.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await foreach (var page in feed.PagesAsync(_read, clock.GetUtcNow().AddDays(-settings.ClosedWithinDays), cancellationToken))
            {
                TakeOver(page);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Catches up, then searches; see <see cref="DuplicateIndex.Search"/>. A ticket does not find itself.</summary>
    /// <param name="query">The text.</param>
    /// <param name="of">The ticket whose text it is.</param>
    /// <param name="limit">Show at most this many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<Candidate>> SearchAsync(Report query, Lane of, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        await CatchUpAsync(cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            StepAside(of);
            return index.Search(query, limit, query.CreatedAt.AddDays(-OldestDays), except: new HashSet<string>([of.ToString()], StringComparer.Ordinal));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Learns what can be learned by now: which words mean the same, when there are many more texts than at the last time, and from people's
    /// decisions that are new. Searches go on meanwhile.
    /// </summary>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        if (index.WantsToRelearn)
        {
            index.Relearn();
        }

        var version = await view.VerdictsVersionAsync(cancellationToken);
        if (version == _verdictsVersion)
        {
            return;
        }

        foreach (var verdict in await view.VerdictsAsync(cancellationToken))
        {
            if (verdict.IsDuplicate && _learned.Add((verdict.TicketId, verdict.Group)))
            {
                await LearnAsync(verdict, cancellationToken);
            }
        }

        _verdictsVersion = version;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Where one text stands for several tickets without an issue, it stands for another one than that which searches. In the same turn as the search, so that
    /// no other search moves it in between.
    /// </summary>
    private void StepAside(Lane of)
    {
        if (_kept.TryGetValue(of, out var id) && _unfiled.GetValueOrDefault(id)?.FirstOrDefault(group => group != of.ToString()) is { } other)
        {
            index.Move(id, other);
        }
    }

    private async Task LearnAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var of = Lane.OfTicket(verdict.TicketId);
        if (await feed.FindAsync(of, cancellationToken) is not { } report)
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            index.Learn(report, verdict.Group, report.CreatedAt.AddDays(-OldestDays), _kept.GetValueOrDefault(of));
        }
        finally
        {
            _turn.Release();
        }
    }

    private void TakeOver(ImmutableArray<FedText> page)
    {
        foreach (var text in page)
        {
            TakeOver(text);
            _read = text.Seq;
        }
    }

    /// <summary>
    /// The same words in one group, or in tickets without an issue, stand in the index once: a wave of spam must neither slow down searches nor make its words
    /// look common.
    /// </summary>
    private void TakeOver(FedText text)
    {
        var now = text.Report is null ? null : text.IsUnfiled ? $"{Unfiled}#{text.Hash}" : $"{text.Group}#{text.Hash}";
        var before = _kept.GetValueOrDefault(text.Of);
        if (before is not null && before != now)
        {
            Leave(before, text.Of.ToString());
            _kept.Remove(text.Of);
        }

        if (now is not null && before != now)
        {
            _kept[text.Of] = now;
            Join(now, text.Report!, text.Group!);
        }
    }

    private void Join(string id, Report report, string group)
    {
        var (texts, latest) = _standing.GetValueOrDefault(id, (0, DateTimeOffset.MinValue));
        var isLater = texts == 0 || report.CreatedAt - latest >= OneDay;
        _standing[id] = (texts + 1, isLater ? report.CreatedAt : latest);
        if (isLater)
        {
            index.Put(report with { Id = id }, group);
        }

        if (id.StartsWith(Unfiled, StringComparison.Ordinal))
        {
            (_unfiled.TryGetValue(id, out var groups) ? groups : _unfiled[id] = new SortedSet<string>(StringComparer.Ordinal)).Add(group);
            index.Move(id, group);
        }
    }

    private void Leave(string id, string group)
    {
        var (texts, latest) = _standing[id];
        var others = _unfiled.GetValueOrDefault(id);
        others?.Remove(group);
        if (texts > 1)
        {
            _standing[id] = (texts - 1, latest);
            if (others?.Max is { } other)
            {
                index.Move(id, other);
            }

            return;
        }

        _standing.Remove(id);
        _unfiled.Remove(id);
        index.Remove(id);
    }
}
