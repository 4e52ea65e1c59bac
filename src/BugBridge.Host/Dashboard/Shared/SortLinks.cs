namespace BugBridge.Host.Dashboard.Shared;

/// <summary>How the columns of a list can be sorted from their headings.</summary>
/// <param name="Column">The column by which it is sorted.</param>
/// <param name="IsAscending">Which way.</param>
/// <param name="AddressOf">The address of the list sorted by a column; by the same one, the other way round.</param>
internal sealed record SortLinks(string Column, bool IsAscending, Func<string, string> AddressOf)
{
    /// <summary>What assistive programs are told of a heading: null where the list is sorted by another.</summary>
    public string? Direction(string column) => column != Column ? null : IsAscending ? "ascending" : "descending";
}
