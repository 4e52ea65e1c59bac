using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>A comment on an issue.</summary>
/// <param name="Id">Jira's id.</param>
/// <param name="AuthorName">Who wrote it; never empty.</param>
/// <param name="Visibility">Who can read it.</param>
/// <param name="Body">What it says.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="UpdatedAt">When it was last edited, UTC.</param>
/// <param name="Url">Where to read it in a browser.</param>
/// <param name="Stamp">Our stamp when the bridge wrote it, else null.</param>
public sealed record IssueComment(
    string Id,
    string AuthorName,
    CommentVisibility Visibility,
    RichText Body,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string Url,
    string? Stamp = null)
{
    /// <summary>The ids of files of the issue that the comment shows or names; files stand on issues, and have no readers of their own.</summary>
    public ImmutableArray<string> FileIds { get; init; } = [];
}
