namespace BugBridge.Core.Usability;

/// <summary>A person's choice of a ticket's category. It wins over every rule.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="By">Who chose, by name.</param>
/// <param name="At">When, UTC.</param>
public sealed record Correction(string CategoryId, string By, DateTimeOffset At);
