namespace BugBridge.Core.FirstContact;

/// <summary>How many of the tickets that count in a period are left out of the share.</summary>
/// <param name="Why">One of the outcomes from <see cref="ContactOutcome.Merged"/> on.</param>
/// <param name="Tickets">How many.</param>
public sealed record LeftOutCount(ContactOutcome Why, int Tickets);
