using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira;

/// <summary>Documents in Atlassian's format: making them from text, reading their words, and finding what Jira would refuse.</summary>
public static class Adf
{
    private static readonly string[] Inline =
        ["text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "mediaInline"];

    private static readonly string[] TopBlocks =
    [
        "paragraph", "heading", "bulletList", "orderedList", "codeBlock", "blockquote", "rule", "panel", "table", "mediaSingle", "mediaGroup",
        "expand", "taskList", "decisionList", "blockCard", "embedCard",
    ];

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["doc"] = TopBlocks,
        ["paragraph"] = Inline,
        ["heading"] = Inline,
        ["bulletList"] = ["listItem"],
        ["orderedList"] = ["listItem"],
        ["listItem"] = ["paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle"],
        ["codeBlock"] = ["text"],
        ["blockquote"] = ["paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle"],
        ["panel"] = ["paragraph", "heading", "bulletList", "orderedList", "codeBlock", "rule", "taskList", "mediaSingle"],
        ["table"] = ["tableRow"],
        ["tableRow"] = ["tableCell", "tableHeader"],
        ["tableCell"] = [.. TopBlocks.Except(["table"], StringComparer.Ordinal), "nestedExpand"],
        ["tableHeader"] = [.. TopBlocks.Except(["table"], StringComparer.Ordinal), "nestedExpand"],
        ["expand"] = [.. TopBlocks.Except(["expand"], StringComparer.Ordinal), "nestedExpand"],
        ["nestedExpand"] = TopBlocks,
        ["taskList"] = ["taskItem", "taskList"],
        ["taskItem"] = Inline,
        ["decisionList"] = ["decisionItem"],
        ["decisionItem"] = Inline,
        ["mediaSingle"] = ["media", "caption"],
        ["mediaGroup"] = ["media"],
        ["caption"] = Inline,
    };

    private static readonly string[] Marks =
        ["strong", "em", "code", "strike", "underline", "link", "subsup", "textColor", "backgroundColor", "border", "alignment", "indentation", "breakout"];

    /// <summary>A document with one paragraph for each part between empty lines.</summary>
    public static JsonElement Document(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n").Select(part => new JsonObject
        {
            ["type"] = "paragraph",
            ["content"] = new JsonArray([.. Lines(part)]),
        });
        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "doc",
            ["version"] = 1,
            ["content"] = new JsonArray([.. paragraphs]),
        });
    }

    /// <summary>The words of a document, blocks and line breaks as new lines.</summary>
    public static string PlainText(JsonElement document)
    {
        var words = new StringBuilder();
        Collect(document, words);
        return words.ToString().TrimEnd('\n');
    }

    /// <summary>What keeps Jira from accepting a document, or null.</summary>
    internal static string? Problem(JsonElement document)
    {
        if (document.Field("type").Text() is not "doc")
        {
            return "is not an ADF document";
        }

        return document.Field("version").Number() is not 1 ? "must have version 1" : ProblemOf(document, "doc");
    }

    private static IEnumerable<JsonNode> Lines(string part)
    {
        var isFirst = true;
        foreach (var line in part.Split('\n').Where(line => line.Length > 0))
        {
            if (!isFirst)
            {
                yield return new JsonObject { ["type"] = "hardBreak" };
            }

            isFirst = false;
            yield return new JsonObject { ["type"] = "text", ["text"] = line };
        }
    }

    private static void Collect(JsonElement node, StringBuilder words)
    {
        switch (node.Field("type").Text())
        {
            case "text":
                words.Append(node.Field("text").Text());
                break;
            case "hardBreak":
                words.Append('\n');
                break;
            case "mention" or "emoji" or "status":
                words.Append(node.Field("attrs").Field("text").Text() ?? node.Field("attrs").Field("shortName").Text());
                break;
            case "inlineCard" or "blockCard":
                words.Append(node.Field("attrs").Field("url").Text());
                break;
        }

        foreach (var child in node.Field("content").Items())
        {
            Collect(child, words);
        }

        if (node.Field("type").Text() is "paragraph" or "heading" or "codeBlock" or "rule")
        {
            words.Append('\n');
        }
    }

    private static string? ProblemOf(JsonElement node, string type)
    {
        var content = node.Field("content");
        if (content.IsPresent() && content.ValueKind != JsonValueKind.Array)
        {
            return $"{type}.content must be an array";
        }

        if (Children.TryGetValue(type, out var allowed))
        {
            if (!content.IsPresent() && type is not ("paragraph" or "codeBlock" or "heading"))
            {
                return $"{type} needs content";
            }

            if (type is "expand" or "nestedExpand" && !content.Items().Any())
            {
                return $"{type} must not be empty";
            }

            return content.Items().Select(child => ProblemOfChild(child, type, allowed)).FirstOrDefault(problem => problem is not null);
        }

        return ProblemOfLeaf(node, type);
    }

    private static string? ProblemOfChild(JsonElement child, string parent, string[] allowed)
    {
        var type = child.Field("type").Text();
        if (type is null || !allowed.Contains(type, StringComparer.Ordinal))
        {
            return $"{type ?? "a node without type"} cannot be in {parent}";
        }

        if (type is "heading" && child.Field("attrs").Field("level").Number() is not (>= 1 and <= 6))
        {
            return "heading needs a level from 1 to 6";
        }

        return ProblemOf(child, type);
    }

    private static string? ProblemOfLeaf(JsonElement node, string type) => type switch
    {
        "text" when string.IsNullOrEmpty(node.Field("text").Text()) => "text must not be empty",
        "text" => ProblemOfMarks(node),
        "mention" when node.Field("attrs").Field("id").Text() is null => "mention needs attrs.id",
        "emoji" when node.Field("attrs").Field("shortName").Text() is null => "emoji needs attrs.shortName",
        "inlineCard" or "blockCard" when !node.Field("attrs").Field("url").IsPresent() && !node.Field("attrs").Field("data").IsPresent() => $"{type} needs attrs.url",
        "date" when !node.Field("attrs").Field("timestamp").IsPresent() => "date needs attrs.timestamp",
        "status" when node.Field("attrs").Field("text").Text() is null => "status needs attrs.text",
        _ => null,
    };

    private static string? ProblemOfMarks(JsonElement node)
    {
        var marks = node.Field("marks").Items().ToList();
        var names = marks.Select(mark => mark.Field("type").Text()).ToList();
        if (names.FirstOrDefault(name => !Marks.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            return $"mark {unknown} is not known";
        }

        if (names.Contains("code", StringComparer.Ordinal) && names.Exists(name => name is not ("code" or "link")))
        {
            return "mark code goes with link only";
        }

        return marks.Exists(mark => mark.Field("type").Text() is "link" && string.IsNullOrEmpty(mark.Field("attrs").Field("href").Text()))
            ? "mark link needs attrs.href"
            : null;
    }
}
