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

    /// <summary>What stands in its place when it has no rows.</summary>
    public required string IfEmpty { get; init; }
}
