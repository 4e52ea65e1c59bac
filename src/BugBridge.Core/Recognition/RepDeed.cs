namespace BugBridge.Core.Recognition;

/// <summary>One thing that counts for a rep in a period.</summary>
/// <param name="RepId">The helpdesk's id of the rep.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IssueId">The issue that was confirmed or fixed, or that the rep merged into another.</param>
/// <param name="At">When it was confirmed, fixed or merged, UTC; of a duplicate that was confirmed later, when that was.</param>
public sealed record RepDeed(string RepId, DeedKind Kind, string IssueId, DateTimeOffset At);
