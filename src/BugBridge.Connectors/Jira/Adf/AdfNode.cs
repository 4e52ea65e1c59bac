using System.Globalization;
using System.Text.Json;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>Looks into a node of a document without trusting its shape.</summary>
internal static class AdfNode
{
    /// <summary>The node's type, or empty.</summary>
    public static string TypeOf(JsonElement node) => TextOf(node, "type") ?? string.Empty;

    /// <summary>The nodes inside, or null when there are none.</summary>
    public static IEnumerable<JsonElement>? ContentOf(JsonElement node) =>
        Member(node, "content") is { ValueKind: JsonValueKind.Array } content ? content.EnumerateArray() : null;

    /// <summary>The marks, or none.</summary>
    public static IEnumerable<JsonElement> MarksOf(JsonElement node) =>
        Member(node, "marks") is { ValueKind: JsonValueKind.Array } marks ? marks.EnumerateArray() : [];

    /// <summary>A text member of the node itself, or null.</summary>
    public static string? TextOf(JsonElement node, string member) =>
        Member(node, member) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A text attribute, or null.</summary>
    public static string? Attribute(JsonElement node, string name) =>
        Member(node, "attrs") is { } attributes ? TextOf(attributes, name) : null;

    /// <summary>The data of a card; something without members where there is none.</summary>
    public static JsonElement Data(JsonElement node) => Member(node, "attrs") is { } attributes && Member(attributes, "data") is { } data ? data : default;

    /// <summary>A whole number among the attributes, also when it is written as text; or null.</summary>
    public static long? Number(JsonElement node, string name) => Member(node, "attrs") is { } attributes ? NumberOf(Member(attributes, name)) : null;

    private static long? NumberOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var real) && Math.Abs(real) < 1e15 => (long)real,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var whole) => whole,
        _ => null,
    };

    private static JsonElement? Member(JsonElement node, string name) =>
        node.ValueKind is JsonValueKind.Object && node.TryGetProperty(name, out var member) ? member : null;
}
