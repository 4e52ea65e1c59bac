namespace BugBridge.Core.Usability;

/// <summary>A ticket as a review counts it.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="CategoryId">The category under which it counts; null for none.</param>
/// <param name="By">What placed it.</param>
/// <param name="IsSolved">Whether it is solved.</param>
/// <param name="IssueId">The issue that it stands behind, or null.</param>
public sealed record CountedCase(string TicketId, string? CategoryId, PlacedBy By, bool IsSolved, string? IssueId);
