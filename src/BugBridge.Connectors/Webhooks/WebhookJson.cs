using System.Text.Json;

namespace BugBridge.Connectors.Webhooks;

/// <summary>Reads the few values of a webhook's body that matter.</summary>
internal static class WebhookJson
{
    private const int LongestId = 20;

    /// <summary>The value below an object, or null.</summary>
    public static JsonElement? Below(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text, or null when it is something else.</summary>
    public static string? Text(this JsonElement? json) => json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>An id of digits, written as a number or as text; null when it is something else.</summary>
    public static string? Id(this JsonElement? json)
    {
        var id = json is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : json.Text();
        return id is { Length: > 0 and <= LongestId } && id.All(char.IsAsciiDigit) ? id : null;
    }
}
