namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A customer, or the personal part of an agent.</summary>
internal sealed record WireContact(string? Name, string? Email, long? CompanyId, string? Language)
{
    /// <summary>True for somebody who was deleted, but not for good.</summary>
    public bool? Deleted { get; init; }

    /// <summary>True for somebody who was shut out, which is no deletion.</summary>
    public bool? Blocked { get; init; }
}
