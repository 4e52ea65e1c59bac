namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>A user; also the sideloaded form.</summary>
internal sealed record WireUser(long? Id, string? Name, string? Email, string? Role, long? OrganizationId, string? Locale = null)
{
    /// <summary>True for somebody whom Zendesk's administrators, or its spam filter, have shut out.</summary>
    public bool? Suspended { get; init; }

    /// <summary>False for a user who was deleted, for good or not yet: Zendesk's own mark.</summary>
    public bool? Active { get; init; }
}

/// <summary>An organisation or a group: only the name counts here.</summary>
internal sealed record WireNamed(long Id, string? Name);

internal sealed record UsersAnswer(IReadOnlyList<WireUser>? Users);

internal sealed record MeAnswer(WireUser? User);
