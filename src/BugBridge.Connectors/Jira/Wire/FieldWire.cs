namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A field of the site.</summary>
internal sealed record FieldWire(string? Id, string? Name, FieldSchemaWire? Schema, FieldWire.ScopeWire? Scope)
{
    /// <summary>Set for the fields of one team-managed project.</summary>
    internal sealed record ScopeWire(string? Type);
}
