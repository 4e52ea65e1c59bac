using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Serving;

/// <summary>Short ways to read JSON values and to put held ones into answers.</summary>
internal static class Json
{
    /// <summary>A held value as a node of an answer.</summary>
    public static JsonNode? Node(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(value),
    };

    /// <summary>An array of an answer.</summary>
    public static JsonArray Array<T>(this IEnumerable<T> items, Func<T, JsonNode?> node) => new([.. items.Select(node)]);

    /// <summary>An array of strings.</summary>
    public static JsonArray Array(this IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    /// <summary>A field of an object; undefined when it is not there or the value is no object.</summary>
    public static JsonElement Field(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) ? field : default;

    /// <summary>True when the value is there and not null.</summary>
    public static bool IsGiven(this JsonElement value) => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>True when the field is there, be it null.</summary>
    public static bool IsPresent(this JsonElement value) => value.ValueKind != JsonValueKind.Undefined;

    /// <summary>A string, or a number as text; null for anything else.</summary>
    public static string? Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A whole number, also one in quotes; null for anything else.</summary>
    public static long? Number(this JsonElement value) =>
        long.TryParse(value.Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True or false; null for anything else.</summary>
    public static bool? Truth(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The items of an array; none when it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>The strings of an array.</summary>
    public static IEnumerable<string> Texts(this JsonElement value) => value.Items().Select(item => item.Text()).OfType<string>();

    /// <summary>A value to hold.</summary>
    public static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value);
}
