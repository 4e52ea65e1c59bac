namespace BugBridge.Connectors.Jira.Wire;

/// <summary>What somebody changed at one time. No author means that Jira itself did it, or somebody who was not logged in.</summary>
internal sealed record ChangelogWire(UserWire? Author, DateTimeOffset? Created, ChangelogWire.ItemWire[]? Items)
{
    /// <summary>One changed field. Links have no field id.</summary>
    internal sealed record ItemWire(string? Field, string? FieldId);
}
