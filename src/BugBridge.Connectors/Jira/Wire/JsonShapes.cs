using System.Text.Json;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>Looks into JSON whose shape is not certain; what is not as expected is null and never an error.</summary>
internal static class JsonShapes
{
    /// <summary>The member, or null when this is no object or has no such member.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The member's text, or null when there is none.</summary>
    public static string? TextOf(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>True when the value is missing or null.</summary>
    public static bool IsNothing(this JsonElement json) => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
