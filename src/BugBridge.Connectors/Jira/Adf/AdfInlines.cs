using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>
/// Writes what stands inside a paragraph. Mentions are written as text, since accounts differ between the remotes and nobody is to be
/// notified; pictures as a link, since an external picture would be loaded by every reader of the issue from an address that a customer
/// chose; emoji inside a link as their characters, since only text can carry a link.
/// </summary>
internal static class AdfInlines
{
    /// <summary>The nodes for the inlines, with marks added to all text.</summary>
    public static JsonArray Write(ImmutableArray<Inline> inlines, TextMarks marks = TextMarks.None)
    {
        var nodes = new JsonArray();
        foreach (var node in inlines.SelectMany(inline => Nodes(inline, marks, href: null)))
        {
            nodes.Add((JsonNode)node);
        }

        return nodes;
    }

    private static IEnumerable<JsonObject> Nodes(Inline inline, TextMarks marks, string? href) => inline switch
    {
        TextRun run => Text(run.Marks.HasFlag(TextMarks.Code) ? RaisedText.Of(run.Text, run.Marks) : run.Text, run.Marks | marks, href),
        LineBreak => [new JsonObject { ["type"] = "hardBreak" }],
        Link link => LinkOf(link, marks, href),
        Emoji emoji when href is null => [EmojiOf(emoji)],
        Emoji emoji => Text(emoji.Glyph ?? $":{emoji.ShortName}:", marks, href),
        Mention mention => Text("@" + mention.Name, marks, href),
        Image image => Text(PlainText.Of([image]), marks, href ?? SafeHref.WebOnly(image.Href)),
        _ => [],
    };

    private static IEnumerable<JsonObject> LinkOf(Link link, TextMarks marks, string? outer) => SafeHref.Of(link.Href) is not { } href
        ? LinkTarget.Told(link.Inlines, link.Href).SelectMany(inline => Nodes(inline, marks, outer))
        : link.Inlines.IsDefaultOrEmpty ? Text(link.Href, marks, href)
        : link.Inlines.SelectMany(inline => Nodes(inline, marks, href));

    private static IEnumerable<JsonObject> Text(string text, TextMarks marks, string? href)
    {
        var clean = CleanText.Of(text);
        if (clean.Length == 0)
        {
            yield break;
        }

        var node = new JsonObject { ["type"] = "text", ["text"] = clean };
        if (AdfMarks.Write(marks, href) is { } written)
        {
            node["marks"] = written;
        }

        yield return node;
    }

    private static JsonObject EmojiOf(Emoji emoji)
    {
        var attributes = new JsonObject { ["shortName"] = $":{emoji.ShortName}:" };
        if (emoji.Glyph is { Length: > 0 } glyph)
        {
            attributes["text"] = glyph;
        }

        return new JsonObject { ["type"] = "emoji", ["attrs"] = attributes };
    }
}
