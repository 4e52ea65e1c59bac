namespace BugBridge.Core.Issues;

/// <summary>When engineering expects the fix.</summary>
/// <param name="Date">A calendar day. Where Jira has a moment, as of a sprint's end, its day in the zone of the reports.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Detail">The version's or sprint's name, or null.</param>
public sealed record Estimate(DateOnly Date, EstimateSource Source, string? Detail = null);
