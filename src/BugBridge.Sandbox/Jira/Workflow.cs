using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>The one workflow of the stand-in, and the other lists that an administrator would keep.</summary>
internal static class Workflow
{
    public static ImmutableArray<JiraStatus> Statuses { get; } =
    [
        new(10_000, "To Do", "new"),
        new(10_001, "In Progress", "indeterminate"),
        new(10_002, "In Review", "indeterminate"),
        new(10_003, "Done", "done"),
    ];

    public static ImmutableArray<JiraTransition> Transitions { get; } =
    [
        new(11, "Start progress", ["To Do", "In Review"], "In Progress", false),
        new(21, "Ask for review", ["In Progress"], "In Review", false),
        new(31, "Resolve", ["To Do", "In Progress", "In Review"], "Done", true),
        new(41, "Stop progress", ["In Progress", "In Review"], "To Do", false),
        new(51, "Reopen", ["Done"], "To Do", false),
    ];

    public static ImmutableArray<JiraNamed> IssueTypes { get; } = [new(10_004, "Bug"), new(10_002, "Task"), new(10_001, "Story")];

    /// <summary>The highest first.</summary>
    public static ImmutableArray<JiraNamed> Priorities { get; } =
        [new(1, "Highest"), new(2, "High"), new(3, "Medium"), new(4, "Low"), new(5, "Lowest")];

    public static ImmutableArray<JiraNamed> Resolutions { get; } =
        [new(10_000, "Done"), new(10_001, "Won't Do"), new(10_002, "Duplicate"), new(10_003, "Cannot Reproduce"), new(10_004, "Fixed")];

    public static ImmutableArray<JiraLinkType> LinkTypes { get; } =
    [
        new(10_000, "Blocks", "is blocked by", "blocks"),
        new(10_001, "Cloners", "is cloned by", "clones"),
        new(10_002, "Duplicate", "is duplicated by", "duplicates"),
        new(10_003, "Relates", "relates to", "relates to"),
    ];

    /// <summary>The link type of this name.</summary>
    public static JiraLinkType LinkType(string name) => LinkTypes.First(type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How high the priority stands; the lowest is 0.</summary>
    public static int Height(string priority) =>
        Priorities.Length - 1 - Priorities.IndexOf(Priorities.First(known => string.Equals(known.Name, priority, StringComparison.OrdinalIgnoreCase)));

    public static JiraStatus Status(string name) => Statuses.First(status => string.Equals(status.Name, name, StringComparison.OrdinalIgnoreCase));
}
