using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>The dispatcher made the issue for a category, or found it made.</summary>
/// <param name="Period">The review's period.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="Issue">What was made.</param>
/// <param name="Filing">What was asked for.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CategoryIssueFiled(string Period, string CategoryId, IssueRef Issue, NewIssue Filing, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation)
{
    /// <summary>The stamp with which it was made.</summary>
    public string Stamp { get; init; } = string.Empty;

    /// <summary>The tickets whose words it shows.</summary>
    public ImmutableArray<string> Quoted { get; init; } = [];
}
