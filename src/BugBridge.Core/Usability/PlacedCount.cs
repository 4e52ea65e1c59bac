namespace BugBridge.Core.Usability;

/// <summary>How many tickets of a review were placed by one kind of sign.</summary>
/// <param name="By">What placed them.</param>
/// <param name="Tickets">How many.</param>
public sealed record PlacedCount(PlacedBy By, int Tickets);
