using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// Keeps a <see cref="DuplicateIndex"/> in step with the store. The start, each change, and what other processes wrote are one mechanism:
/// before each search, what the feed has got since the last one is taken over.
/// </summary>
public sealed class IndexKeeper(ITextFeed feed, DuplicateIndex index, DuplicateSettings settings, TimeProvider clock) : IDisposable
{
    private const int PageSize = 1000;
    private readonly SemaphoreSlim _turn = new(1);
    private long _read;

    /// <summary>Takes over all that is new in the store. At the first call that is everything: seconds for 100,000 texts.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var closedBefore = ClosedBefore();
            var page = await feed.ReadAsync(_read, PageSize, closedBefore, cancellationToken);
            while (page.Length > 0)
            {
                TakeOver(page);
                page = page.Length < PageSize ? [] : await feed.ReadAsync(_read, PageSize, closedBefore, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Catches up, then searches; see <see cref="DuplicateIndex.Search"/>.</summary>
    public async Task<ImmutableArray<Candidate>> SearchAsync(Report query, int limit, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return index.Search(query, limit, DateTimeOffset.MinValue);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private DateTimeOffset ClosedBefore() => clock.GetUtcNow().AddDays(-settings.ClosedWithinDays);

    private void TakeOver(ImmutableArray<FedText> page)
    {
        foreach (var text in page)
        {
            if (text is { Report: { } report, Group: { } group })
            {
                index.Put(report, group);
            }
            else
            {
                index.Remove(text.Of.ToString());
            }

            _read = text.Seq;
        }
    }
}
