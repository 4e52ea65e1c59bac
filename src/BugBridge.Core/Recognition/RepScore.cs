namespace BugBridge.Core.Recognition;

/// <summary>What a rep's reports came to in a period.</summary>
/// <param name="Place">From 1; reps with as many points share one.</param>
/// <param name="RepId">The helpdesk's id.</param>
/// <param name="Name">The last known name; the id of one whose name was never met.</param>
/// <param name="Confirmed">Bugs reported first that engineering confirmed in the period.</param>
/// <param name="Duplicates">Tickets rightly recognised as duplicates: the later of recognising and confirming lies in the period.</param>
/// <param name="Fixed">Of the rep's reports, fixes that were made in the period.</param>
/// <param name="Points">By the configured weights.</param>
public sealed record RepScore(int Place, string RepId, string Name, int Confirmed, int Duplicates, int Fixed, int Points);
