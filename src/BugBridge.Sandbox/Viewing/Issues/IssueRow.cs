using System.Collections.Immutable;

namespace BugBridge.Sandbox.Viewing.Issues;

/// <summary>An issue in the list.</summary>
/// <param name="Key">The key.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Status">The status.</param>
/// <param name="Resolution">The resolution; empty while there is none.</param>
/// <param name="Priority">The priority.</param>
/// <param name="Due">When it is due; empty when that is not said.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Tickets">How many tickets it links to.</param>
public sealed record IssueRow(
    string Key, string Summary, string Status, string Resolution, string Priority, string Due, ImmutableSortedSet<string> Labels, int Tickets);
