using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>A change of an issue's fields that does the same however often it is made.</summary>
public sealed record IssueEdit
{
    /// <summary>Fields by id or name; the connector gives each the shape that Jira wants. One without a value is cleared.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = ImmutableSortedDictionary<string, FieldValue>.Empty;

    /// <summary>The title to be, at most 255 characters; null leaves it.</summary>
    public string? Summary { get; init; }

    /// <summary>The text to be; null leaves it.</summary>
    public RichText? Description { get; init; }

    /// <summary>Labels to add; the others stay.</summary>
    public ImmutableArray<string> AddLabels { get; init; } = [];

    /// <summary>Labels to take away, where present.</summary>
    public ImmutableArray<string> RemoveLabels { get; init; } = [];
}
