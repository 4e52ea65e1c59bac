using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BugBridge.Core.Duplicates;

/// <summary>Reads a feed to its end.</summary>
internal static class FeedPages
{
    private const int PageSize = 1000;

    /// <summary>The pages after a place in the feed; parameters as for <see cref="ITextFeed.ReadAsync"/>.</summary>
    public static async IAsyncEnumerable<ImmutableArray<FedText>> PagesAsync(
        this ITextFeed feed, long after, DateTimeOffset closedBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImmutableArray<FedText> page;
        do
        {
            page = await feed.ReadAsync(after, PageSize, closedBefore, cancellationToken);
            yield return page;
            after = page.IsEmpty ? after : page[^1].Seq;
        }
        while (page.Length == PageSize);
    }
}
