using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BugBridge.Host.Setup;

/// <summary>A configuration as <c>init</c> writes it: one line for each section, so that all of it is seen at a glance.</summary>
internal static class ConfigurationText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a configuration.</summary>
    public static string Of(JsonObject configuration)
    {
        var lines = configuration.Select(section => $"  {Quoted(section.Key)}: {OneLine(section.Value)}");
        return $"{{\n{string.Join(",\n", lines)}\n}}\n";
    }

    /// <summary>The configuration in a text that was written so and not changed by hand; null for any other, whose layout and comments belong to people.</summary>
    public static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject configuration && Of(configuration) == text ? configuration : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string OneLine(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject section:
                Append(text, "{ ", section, " }", one => Append(text.Append(Quoted(one.Key)).Append(": "), one.Value));
                break;
            case JsonArray list:
                Append(text, "[", list, "]", item => Append(text, item));
                break;
            default:
                text.Append(node?.ToJsonString(Plain) ?? "null");
                break;
        }
    }

    private static void Append<T>(StringBuilder text, string begin, IEnumerable<T> items, string end, Action<T> append)
    {
        text.Append(begin);
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? string.Empty : ", ");
            isFirst = false;
            append(item);
        }

        text.Append(end);
    }

    private static string Quoted(string name) => JsonSerializer.Serialize(name, Plain);
}
