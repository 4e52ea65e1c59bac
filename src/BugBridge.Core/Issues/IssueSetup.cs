using System.Collections.Immutable;

namespace BugBridge.Core.Issues;

/// <summary>What the configuration expects of Jira, for <see cref="ITrackerProbe.ProbeAsync"/>.</summary>
/// <param name="Targets">Projects that issues are filed in, with the type and components to be used.</param>
/// <param name="Fields">Fields that the configuration names, by id or name.</param>
public sealed record IssueSetup(ImmutableArray<FilingTarget> Targets, ImmutableArray<string> Fields)
{
    /// <summary>Types of links between issues, such as "Duplicate".</summary>
    public ImmutableArray<IssueSetting> LinkTypes { get; init; } = [];

    /// <summary>Resolutions that mean something to the bridge.</summary>
    public ImmutableArray<IssueSetting> Resolutions { get; init; } = [];

    /// <summary>Statuses that the bridge moves issues to in order to close them: to be there in every project that issues are filed in.</summary>
    public ImmutableArray<IssueSetting> ClosedStatuses { get; init; } = [];

    /// <summary>Priorities that the bridge may set.</summary>
    public ImmutableArray<IssueSetting> Priorities { get; init; } = [];

    /// <summary>Fields, by id or name, that the bridge writes numbers to.</summary>
    public ImmutableArray<IssueSetting> NumberFields { get; init; } = [];

    /// <summary>Fields, by id or name, that the bridge writes text of several lines to.</summary>
    public ImmutableArray<IssueSetting> TextFields { get; init; } = [];
}
