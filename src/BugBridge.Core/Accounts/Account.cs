namespace BugBridge.Core.Accounts;

/// <summary>A customer's organisation, as it was imported.</summary>
/// <param name="Id">The helpdesk's id of it.</param>
/// <param name="Name">Its name, or null to show it as the helpdesk calls it.</param>
/// <param name="Segment">The market segment, such as "Enterprise", or null.</param>
/// <param name="MonthlyRevenueCents">Recurring revenue, in hundredths of the currency a month.</param>
/// <param name="RenewalDate">When its contract ends or is renewed, or null.</param>
public sealed record Account(string Id, string? Name, string? Segment, long MonthlyRevenueCents, DateOnly? RenewalDate);
