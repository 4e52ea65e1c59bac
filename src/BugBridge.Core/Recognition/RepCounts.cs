namespace BugBridge.Core.Recognition;

/// <summary>What was counted for a rep.</summary>
/// <param name="RepId">The helpdesk's id.</param>
/// <param name="Name">The last known name.</param>
/// <param name="Confirmed">Bugs confirmed.</param>
/// <param name="Duplicates">Issues merged as duplicates.</param>
/// <param name="Fixed">Fixes made.</param>
public sealed record RepCounts(string RepId, string Name, int Confirmed, int Duplicates, int Fixed);
