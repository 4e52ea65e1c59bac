namespace BugBridge.Sandbox.Zendesk;

/// <summary>A user of Zendesk.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Role"><c>end-user</c>, <c>agent</c> or <c>admin</c>.</param>
/// <param name="OrganizationId">The customer's organisation, or null.</param>
public sealed record ZendeskUser(long Id, string Name, string Email, string Role, long? OrganizationId = null)
{
    /// <summary>True for somebody who was shut out.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>True for somebody who was deleted, for good or not yet.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The language, as Zendesk writes it.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>True for those who work in Zendesk.</summary>
    public bool IsAgent => Role is "agent" or "admin";
}
