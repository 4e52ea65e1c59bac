namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>What any privileged user may know of another.</summary>
/// <param name="Name">The login name.</param>
/// <param name="RealName">The name to show.</param>
/// <param name="EmailAddress">May be empty.</param>
/// <param name="Privileged">1 for those who work in Request Tracker, 0 for customers.</param>
internal sealed record WireUser(string? Name, string? RealName, string? EmailAddress, int? Privileged)
{
    /// <summary>1 for those who were shut out.</summary>
    public int? Disabled { get; init; }
}
