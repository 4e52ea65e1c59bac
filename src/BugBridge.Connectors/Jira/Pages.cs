namespace BugBridge.Connectors.Jira;

/// <summary>Lists that Jira gives page by page, by the index of a page's first item.</summary>
internal static class Pages
{
    /// <summary>The items of all pages, in Jira's order.</summary>
    /// <param name="read">
    /// Reads the page that begins at an index: its items, and what it says of the end, by a flag or by the number of all items; nothing said
    /// ends it.
    /// </param>
    public static async IAsyncEnumerable<T> AllAsync<T>(Func<int, Task<(T[] Items, bool? IsLast, int? Total)>> read)
    {
        for (var start = 0; ;)
        {
            var (items, isLast, total) = await read(start);
            foreach (var item in items)
            {
                yield return item;
            }

            start += items.Length;
            if (items.Length == 0 || (isLast ?? start >= (total ?? 0)))
            {
                yield break;
            }
        }
    }
}
