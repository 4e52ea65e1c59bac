using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>Marks of a text node. Colours and annotations have no place in <see cref="RichText"/> and are left out.</summary>
internal static class AdfMarks
{
    private static readonly (TextMarks Mark, string Name)[] Names =
    [
        (TextMarks.Strong, "strong"), (TextMarks.Emphasis, "em"), (TextMarks.Strike, "strike"), (TextMarks.Underline, "underline"), (TextMarks.Code, "code"),
    ];

    /// <summary>The marks that are understood, and where a link mark leads.</summary>
    public static (TextMarks Marks, string? Href) Of(JsonElement node, string? site)
    {
        var (marks, href) = (TextMarks.None, default(string));
        foreach (var mark in AdfNode.MarksOf(node))
        {
            var type = AdfNode.TypeOf(mark);
            marks |= type is "subsup" ? Raising(AdfNode.Attribute(mark, "type")) : Array.Find(Names, known => string.Equals(known.Name, type, StringComparison.Ordinal)).Mark;
            href ??= type is "link" ? LinkTarget.Of(AdfNode.Attribute(mark, "href"), site) : null;
        }

        return (marks, href);
    }

    /// <summary>The marks of a node to be written, or null for none. Jira refuses code together with anything but a link.</summary>
    public static JsonArray? Write(TextMarks marks, string? href)
    {
        var allowed = marks.HasFlag(TextMarks.Code) ? TextMarks.Code : marks;
        var written = new JsonArray();
        foreach (var (_, name) in Names.Where(known => allowed.HasFlag(known.Mark)))
        {
            written.Add((JsonNode)new JsonObject { ["type"] = name });
        }

        if (Raising(allowed) is { } raising)
        {
            written.Add((JsonNode)new JsonObject { ["type"] = "subsup", ["attrs"] = new JsonObject { ["type"] = raising } });
        }

        if (href is not null)
        {
            written.Add((JsonNode)new JsonObject { ["type"] = "link", ["attrs"] = new JsonObject { ["href"] = href } });
        }

        return written.Count > 0 ? written : null;
    }

    private static TextMarks Raising(string? type) => type switch
    {
        "sup" => TextMarks.Superscript,
        "sub" => TextMarks.Subscript,
        _ => TextMarks.None,
    };

    private static string? Raising(TextMarks marks) =>
        marks.HasFlag(TextMarks.Superscript) ? "sup" : marks.HasFlag(TextMarks.Subscript) ? "sub" : null;
}
