using System.Runtime.CompilerServices;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Lists that come in pages: by cursor, and by number where Zendesk answers a list without cursors.</summary>
internal static class Pages
{
    private const int Size = 100;

    /// <summary>The page size to ask for; sent only while paging by cursor, as the two ways do not mix.</summary>
    public static int? SizeFor(int? number) => number is null ? Size : null;

    /// <summary>All pages in order, each read when the one before has been dealt with.</summary>
    /// <param name="read">Reads a page by its cursor or number; both null for the first.</param>
    /// <param name="cancellationToken">Ends it between pages.</param>
    public static async IAsyncEnumerable<T> Of<T>(
        Func<string?, int?, Task<T?>> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class, IPaged
    {
        for (PageMark? mark = new(null, null), before = null; mark is not null && mark != before;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await read(mark.After, mark.Page) ?? throw ZendeskProfile.Unreadable("a page of a list is empty");
            (before, mark) = (mark, PageMark.Next(page));
            yield return page;
        }
    }
}
