namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A customer.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address; null for one who has none.</param>
/// <param name="CompanyId">The company, or null.</param>
/// <param name="Language">The language.</param>
public sealed record FreshdeskContact(long Id, string Name, string? Email, long? CompanyId, string Language)
{
    /// <summary>True for one whom reps deleted, but not for good.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>True for one whom reps shut out.</summary>
    public bool IsBlocked { get; init; }
}
