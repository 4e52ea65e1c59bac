using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>An issue to be made.</summary>
/// <param name="Project">The project's key.</param>
/// <param name="Type">The issue type's name.</param>
/// <param name="Summary">One line, at most 255 characters.</param>
/// <param name="Description">Its text.</param>
public sealed record NewIssue(string Project, string Type, string Summary, RichText Description)
{
    /// <summary>Components by name.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    /// <summary>Labels; the bridge's own label is among them.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The priority's name, or null for Jira's default.</summary>
    public string? Priority { get; init; }

    /// <summary>More fields, by id or name; the connector gives each the shape that Jira wants.</summary>
    public ImmutableSortedDictionary<string, FieldValue> Fields { get; init; } = ImmutableSortedDictionary<string, FieldValue>.Empty;

    /// <summary>Where the customer's whole text stands, for what must be cut; or null.</summary>
    public string? RestUrl { get; init; }
}
