using System.Collections.Immutable;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Site">Which stand-in this is.</param>
/// <param name="Wanted">What was asked for.</param>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Found">How many rows all pages have.</param>
public sealed record Listing<T>(Site Site, ListQuery Wanted, ImmutableArray<T> Rows, int Found)
{
    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => Math.Max(1, (Found + ListQuery.PageSize - 1) / ListQuery.PageSize);
}
