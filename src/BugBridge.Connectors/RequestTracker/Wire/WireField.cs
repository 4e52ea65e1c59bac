using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>A custom field, with its values where it belongs to a ticket.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Values">Texts; null for an emptied value; objects for files.</param>
internal sealed record WireField(
    [property: JsonPropertyName("id"), JsonConverter(typeof(TextOrNumberConverter))] string? Id,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("values")] IReadOnlyList<JsonElement>? Values)
{
    /// <summary>The values that say something, as texts.</summary>
    public IEnumerable<string> Texts() => (Values ?? []).Select(TextOf).Where(text => text.Length > 0);

    /// <summary>True when a configuration that says <paramref name="field"/> means this field.</summary>
    public bool IsNamed(string field) =>
        string.Equals(Name, field, StringComparison.OrdinalIgnoreCase) || string.Equals(Id, field, StringComparison.Ordinal);

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? string.Empty,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("filename", out var file) => TextOf(file),
        _ => string.Empty,
    };
}
