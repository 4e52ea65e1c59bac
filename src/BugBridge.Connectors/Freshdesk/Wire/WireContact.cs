namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A customer, or the personal part of an agent.</summary>
internal sealed record WireContact(string? Name, string? Email, long? CompanyId, string? Language);
