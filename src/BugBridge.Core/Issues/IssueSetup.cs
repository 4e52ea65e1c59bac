using System.Collections.Immutable;

namespace BugBridge.Core.Issues;

/// <summary>What the configuration expects of Jira, for <see cref="IIssueTracker.ProbeAsync"/>.</summary>
/// <param name="Targets">Projects that issues are filed in, with the type and components to be used.</param>
/// <param name="Fields">Fields that the configuration names, by id or name.</param>
public sealed record IssueSetup(ImmutableArray<FilingTarget> Targets, ImmutableArray<string> Fields);
