using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Linking;
using BugBridge.Core.Relay;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What the planner needs of the configuration.</summary>
/// <param name="Filing">Which tickets are bugs, and where they go.</param>
/// <param name="Relay">What reaches the reps.</param>
/// <param name="Label">The label that every bridged issue carries.</param>
/// <param name="IssueUrl">The browser address of an issue's key.</param>
public sealed record PlannerSettings(FilingSettings Filing, RelaySettings Relay, string Label, Func<string, string> IssueUrl)
{
    /// <summary>How duplicates are marked in Jira.</summary>
    public MergingSettings Merging { get; init; } = new();
}
