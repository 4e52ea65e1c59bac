using System.Text.Json;
using System.Text.Json.Nodes;

namespace BugBridge.Tests.Host.Packs;

/// <summary>Holds JSON against as much of JSON schema as ours uses; what a schema does not name is a fault, too.</summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong, each with its place; nothing when all is well.</summary>
    public static IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at = "$")
    {
        if (schema["anyOf"] is JsonArray any)
        {
            var faults = any.Select(one => Faults(value, one!, at).ToList()).ToList();
            return faults.MinBy(some => some.Count)!;
        }

        if (schema["const"] is { } fixedTo)
        {
            return JsonNode.DeepEquals(value, fixedTo) ? [] : [$"{at}: {value} is not {fixedTo}"];
        }

        if (schema["enum"] is JsonArray words)
        {
            return words.Any(word => JsonNode.DeepEquals(word, value)) ? [] : [$"{at}: {value} is none of {words.ToJsonString()}"];
        }

        var kinds = schema["type"] switch { JsonArray many => many.Select(one => (string)one!), { } one => [(string)one!], null => [] };
        return !kinds.Contains(KindOf(value)) && !(KindOf(value) == "integer" && kinds.Contains("number"))
            ? [$"{at}: {KindOf(value)} instead of {string.Join(" or ", kinds)}"]
            : value switch
            {
                JsonObject members => Members(members, schema, at),
                JsonArray items => items.SelectMany((item, index) => Faults(item, schema["items"]!, $"{at}[{index}]")),
                _ => [],
            };
    }

    private static IEnumerable<string> Members(JsonObject value, JsonNode schema, string at)
    {
        var known = schema["properties"]?.AsObject() ?? [];
        return value.Where(member => !known.ContainsKey(member.Key)).Select(member => $"{at}.{member.Key} is not in the schema")
            .Concat((schema["required"] as JsonArray ?? []).Where(name => !value.ContainsKey((string)name!)).Select(name => $"{at}.{name} is missing"))
            .Concat(value.Where(member => known.ContainsKey(member.Key)).SelectMany(member => Faults(member.Value, known[member.Key]!, $"{at}.{member.Key}")));
    }

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
        _ => "null",
    };
}
