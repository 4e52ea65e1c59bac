using System.Text.Json.Nodes;

namespace BugBridge.Tests.Connectors.Adf;

/// <summary>The rules of Atlassian's schema (@atlaskit/adf-schema 57.7, full.json) for the nodes that the bridge writes.</summary>
internal static class AdfRules
{
    private const string Inline = "text hardBreak emoji";
    private const string InList = "paragraph bulletList orderedList codeBlock";

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["doc"] = InList + " heading blockquote rule table",
        ["paragraph"] = Inline,
        ["heading"] = Inline,
        ["codeBlock"] = "text",
        ["bulletList"] = "listItem",
        ["orderedList"] = "listItem",
        ["listItem"] = InList,
        ["blockquote"] = InList,
        ["table"] = "tableRow",
        ["tableRow"] = "tableCell tableHeader",
        ["tableCell"] = InList + " heading blockquote rule",
        ["tableHeader"] = InList + " heading blockquote rule",
    };

    private static readonly string[] MayBeEmpty = ["doc", "paragraph", "heading", "codeBlock"];

    /// <summary>Every rule that the node or one inside breaks.</summary>
    public static IEnumerable<string> Faults(JsonObject node)
    {
        var type = node["type"]!.GetValue<string>();
        var children = node["content"]?.AsArray().Select(child => child!.AsObject()).ToList() ?? [];
        foreach (var child in children.Where(child => !Allowed[type].Split(' ').Contains(child["type"]!.GetValue<string>(), StringComparer.Ordinal)))
        {
            yield return $"{child["type"]} in {type}";
        }

        foreach (var fault in Own(node, type, children).Concat(children.SelectMany(Faults)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Own(JsonObject node, string type, List<JsonObject> children)
    {
        var marks = node["marks"]?.AsArray().Select(mark => mark!["type"]!.GetValue<string>()).ToList() ?? [];
        if (Allowed.ContainsKey(type) && children.Count == 0 && !MayBeEmpty.Contains(type, StringComparer.Ordinal))
        {
            yield return $"empty {type}";
        }

        if (type is "text" && node["text"]!.GetValue<string>().Length == 0)
        {
            yield return "empty text";
        }

        if (marks.Contains("code") && marks.Exists(mark => mark is not "code" and not "link"))
        {
            yield return "code with other marks";
        }

        if (type is "codeBlock" && children.Exists(child => child.ContainsKey("marks")))
        {
            yield return "marks in a code block";
        }

        if (type is "heading" && node["attrs"]!["level"]!.GetValue<int>() is < 1 or > 6)
        {
            yield return "heading level";
        }

        if (type is "listItem" && children[0]["type"]!.GetValue<string>() is not "paragraph" and not "codeBlock")
        {
            yield return "item begins with a list";
        }
    }
}
