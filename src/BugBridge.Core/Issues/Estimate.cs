namespace BugBridge.Core.Issues;

/// <summary>When engineering expects the fix.</summary>
/// <param name="Date">A calendar day, as Jira shows it.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Detail">The version's or sprint's name, or null.</param>
public sealed record Estimate(DateOnly Date, EstimateSource Source, string? Detail = null);
