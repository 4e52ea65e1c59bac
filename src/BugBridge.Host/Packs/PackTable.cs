using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>A table.</summary>
/// <param name="Name">For programs, in English and always the same: <c>by-rep</c>.</param>
/// <param name="Caption">For readers.</param>
/// <param name="Columns">Its columns; the first names the row.</param>
/// <param name="Rows">A cell for each column.</param>
internal sealed record PackTable(
    string Name, string Caption, ImmutableArray<PackColumn> Columns, ImmutableArray<ImmutableArray<PackCell>> Rows) : PackPart
{
    /// <summary>How it is drawn, or null.</summary>
    public PackChart? Chart { get; init; }

    /// <summary>What leads, on a page, to the table with all its columns; null where none is a detail.</summary>
    public string? All { get; init; }

    /// <summary>True when it may stand beside the next or previous table for which that is true.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The places of the columns that people read at once.</summary>
    public ImmutableArray<int> Shown => [.. Enumerable.Range(0, Columns.Length).Where(at => !Columns[at].IsDetail)];

    /// <summary>What stands in its place when it has no rows.</summary>
    public required string IfEmpty { get; init; }
}
