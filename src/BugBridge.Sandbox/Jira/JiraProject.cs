using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>A project.</summary>
/// <param name="Id">The id.</param>
/// <param name="Key">Such as ENG.</param>
/// <param name="Name">The name.</param>
/// <param name="TypeKey"><c>software</c> or <c>service_desk</c>.</param>
public sealed record JiraProject(long Id, string Key, string Name, string TypeKey)
{
    /// <summary>Its components.</summary>
    public ImmutableArray<JiraNamed> Components { get; init; } = [];

    /// <summary>The names of the issue types that can be filed.</summary>
    public ImmutableArray<string> IssueTypes { get; init; } = ["Bug", "Task", "Story"];

    /// <summary>The names of the priorities of its scheme; where none are given, all.</summary>
    public ImmutableArray<string> Priorities { get; init; } = [];

    /// <summary>The number of its last issue.</summary>
    internal int LastNumber { get; init; }
}
