namespace BugBridge.Host.Packs.Figures;

/// <summary>What a figure counts, one row each. Only the rows that are asked for are read.</summary>
/// <param name="Title">The figure, for readers.</param>
/// <param name="Count">How many rows there are: the figure itself, where it counts what the list is of.</param>
/// <param name="RowsAsync">Some of the rows, as a table: so many skipped, and at most so many taken.</param>
internal sealed record FigureList(string Title, int Count, Func<int, int, CancellationToken, Task<PackTable>> RowsAsync)
{
    /// <summary>A list of things that are in memory.</summary>
    public static FigureList Of<T>(string title, IReadOnlyCollection<T> things, Func<IEnumerable<T>, PackTable> table) =>
        new(title, things.Count, (skip, take, _) => Task.FromResult(table(things.Skip(skip).Take(take))));
}
