namespace BugBridge.Core.Recognition;

/// <summary>What a rep's reports came to in a period.</summary>
/// <param name="Place">From 1; reps with as many points share one.</param>
/// <param name="RepId">The helpdesk's id.</param>
/// <param name="Name">The last known name; the id of one whose name was never met.</param>
/// <param name="Confirmed">Bugs reported first, by whichever of the issues that were merged, that engineering confirmed in the period: somebody began to work on it, or it was done, and it was not rejected.</param>
/// <param name="Duplicates">Issues rightly merged as duplicates: the later of merging and confirming lies in the period.</param>
/// <param name="Fixed">Of the bugs that the rep reported first, those that were fixed in the period.</param>
/// <param name="Points">By the configured weights.</param>
public sealed record RepScore(int Place, string RepId, string Name, int Confirmed, int Duplicates, int Fixed, int Points);
