using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>Reads documents in Atlassian's format. What it does not know is shown by the words in it.</summary>
internal static class AdfPieces
{
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["paragraph"] = "p",
        ["bulletList"] = "ul",
        ["orderedList"] = "ol",
        ["listItem"] = "li",
        ["taskList"] = "ul",
        ["decisionList"] = "ul",
        ["decisionItem"] = "li",
        ["blockquote"] = "blockquote",
        ["panel"] = "blockquote",
        ["tableRow"] = "tr",
        ["tableCell"] = "td",
        ["tableHeader"] = "th",
    };

    /// <summary>The document's blocks; none when there is no document.</summary>
    public static ImmutableArray<Piece> Read(JsonElement document) => Inside(document);

    private static ImmutableArray<Piece> Inside(JsonElement node) => [.. node.Field("content").Items().SelectMany(Of)];

    private static IEnumerable<Piece> Of(JsonElement node)
    {
        var (type, attributes) = (node.Field("type").Text() ?? string.Empty, node.Field("attrs"));
        return type switch
        {
            "text" => [Marked(node)],
            "hardBreak" => [Piece.Of("br")],
            "rule" => [Piece.Of("hr")],
            "heading" => [Piece.Heading(attributes.Field("level").Number() ?? 1, Inside(node))],
            "codeBlock" => [Piece.Of("pre", Piece.Of("code", Inside(node)))],
            "table" => [Piece.Of("table", Piece.Of("tbody", Inside(node)))],
            "taskItem" => [Piece.Of("li", [Piece.Words(attributes.Field("state").Text() is "DONE" ? "☑ " : "☐ "), .. Inside(node)])],
            "inlineCard" or "blockCard" or "embedCard" => [Card(attributes.Field("url").Text())],
            "date" => [Piece.Words(Day(attributes.Field("timestamp").Number()))],
            "media" => [Piece.Words($"[file: {attributes.Field("alt").Text() ?? "without a name"}]")],
            "expand" or "nestedExpand" => [Piece.Of("p", Piece.Of("strong", Named(attributes))), .. Inside(node)],
            _ when Elements.TryGetValue(type, out var element) => [Piece.Of(element, Inside(node))],
            _ => [.. Named(attributes), .. Inside(node)],
        };
    }

    private static ImmutableArray<Piece> Named(JsonElement attributes)
    {
        var words = attributes.Field("text").Text() ?? attributes.Field("title").Text() ?? attributes.Field("shortName").Text();
        return words is null ? [] : [Piece.Words(words)];
    }

    private static Piece Card(string? url) => Piece.Link(url, Piece.Words(url ?? string.Empty));

    private static string Day(long? milliseconds) =>
        milliseconds is >= 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "[no date]";

    private static Piece Marked(JsonElement text) =>
        text.Field("marks").Items().Aggregate(Piece.Words(text.Field("text").Text() ?? string.Empty), Marked);

    private static Piece Marked(Piece inner, JsonElement mark) => mark.Field("type").Text() switch
    {
        "strong" => Piece.Of("strong", inner),
        "em" => Piece.Of("em", inner),
        "code" => Piece.Of("code", inner),
        "strike" => Piece.Of("s", inner),
        "underline" => Piece.Of("u", inner),
        "subsup" => Piece.Of(mark.Field("attrs").Field("type").Text() is "sup" ? "sup" : "sub", inner),
        "link" => Piece.Link(mark.Field("attrs").Field("href").Text(), inner),
        _ => inner,
    };
}
