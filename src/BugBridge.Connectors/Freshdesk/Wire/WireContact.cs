namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A customer, or the personal part of an agent.</summary>
internal sealed record WireContact(string? Name, string? Email, long? CompanyId, string? Language)
{
    /// <summary>True for somebody who was deleted or blocked, but not erased.</summary>
    public bool? Deleted { get; init; }
}
