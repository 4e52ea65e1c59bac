namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The type of a field's value; for arrays that of its items; for custom fields the plugin's name of the type.</summary>
internal sealed record FieldSchemaWire(string? Type, string? Items, string? Custom);
