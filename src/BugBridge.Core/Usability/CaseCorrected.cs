using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>A person chose the category of a usability ticket outside the helpdesk.</summary>
/// <param name="TicketId">The ticket; it must have a case.</param>
/// <param name="CategoryId">The category; null takes an earlier choice back, so that the rules decide again.</param>
/// <param name="By">Who, by name.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CaseCorrected(string TicketId, string? CategoryId, string By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
