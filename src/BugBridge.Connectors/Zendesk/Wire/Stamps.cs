using System.Text.Json;

namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>The bridge's mark in the metadata of what it wrote.</summary>
internal static class Stamps
{
    /// <summary>The property of the metadata that holds it.</summary>
    public const string Property = "bugbridge";

    private const string Custom = "custom";

    /// <summary>The metadata to send.</summary>
    public static IReadOnlyDictionary<string, StampValue> Of(string stamp) =>
        new Dictionary<string, StampValue>(StringComparer.Ordinal) { [Property] = new(stamp) };

    /// <summary>
    /// The stamp in the metadata of a comment, an audit or an exported event, or null. Comments and audits keep what clients sent under
    /// <c>custom</c>; exported events have it at the top.
    /// </summary>
    public static string? In(JsonElement metadata) => StampOf(Child(metadata, Custom)) ?? StampOf(metadata);

    /// <summary>True when the metadata could not have shown a stamp, so that its absence says nothing.</summary>
    public static bool CouldNotShow(JsonElement metadata) => Child(metadata, Custom).ValueKind != JsonValueKind.Object;

    private static string? StampOf(JsonElement custom)
    {
        var stamp = Child(Child(custom, Property), "stamp");
        return stamp.ValueKind == JsonValueKind.String && stamp.GetString() is { Length: > 0 } text ? text : null;
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;
}
