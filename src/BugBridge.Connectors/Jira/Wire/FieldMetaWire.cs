namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A field as one screen has it.</summary>
internal sealed record FieldMetaWire(string? FieldId, string? Name, bool Required, bool HasDefaultValue)
{
    /// <summary>The values that can be chosen, where Jira lists them; each has a name or a value.</summary>
    public System.Text.Json.JsonElement AllowedValues { get; init; }

    /// <summary>The allowed values by name; null where Jira does not list them.</summary>
    public string[]? AllowedNames() => AllowedValues.ValueKind != System.Text.Json.JsonValueKind.Array
        ? null
        : [.. AllowedValues.EnumerateArray().Select(value => value.TextOf("name") ?? value.TextOf("value")).OfType<string>()];
}
