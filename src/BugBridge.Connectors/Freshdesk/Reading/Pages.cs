using BugBridge.Connectors.Freshdesk.Wire;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Lists that come in pages by number.</summary>
internal static class Pages
{
    /// <summary>All rows of all pages.</summary>
    /// <param name="read">Reads a page by its number, from 1 on.</param>
    /// <param name="what">What the rows are, for the message when they are missing.</param>
    public static async Task<List<T>> AllAsync<T>(Func<int, Task<IReadOnlyList<T>?>> read, string what)
    {
        var all = new List<T>();
        for (var number = 1; ; number++)
        {
            var rows = await read(number) ?? throw FreshdeskSite.Unreadable($"the list of {what} is missing");
            all.AddRange(rows);
            if (rows.Count < IFreshdeskApi.PageSize || number == IFreshdeskApi.LastPage)
            {
                return all;
            }
        }
    }
}
