using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>A way from one status to another.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="From">The statuses that it starts from.</param>
/// <param name="To">The status that it leads to.</param>
/// <param name="AsksResolution">True when its screen wants a resolution.</param>
public sealed record JiraTransition(long Id, string Name, ImmutableArray<string> From, string To, bool AsksResolution);
