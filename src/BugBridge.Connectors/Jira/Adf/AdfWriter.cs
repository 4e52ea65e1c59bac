using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>
/// <see cref="RichText"/> to Jira Cloud's Atlassian Document Format, within the rules of its schema: Jira answers 400 to a document that
/// breaks one. What the format cannot hold is written as the nearest that it can: a heading in a list as a bold paragraph, a quote in a
/// list with "&gt; ", a table in a list or quote as lines, a quote in a quote as part of it.
/// </summary>
internal static class AdfWriter
{
    /// <summary>Writes a document. For empty text its content is empty, which Jira takes for a field but not for a comment.</summary>
    public static JsonObject Write(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JsonObject
        {
            ["version"] = 1,
            ["type"] = "doc",
            ["content"] = Blocks(text.Blocks, AdfPlace.Document),
        };
    }

    private static JsonArray Blocks(ImmutableArray<Block> blocks, AdfPlace place)
    {
        var content = new JsonArray();
        foreach (var node in blocks.SelectMany(block => Block(block, place)))
        {
            content.Add((JsonNode)node);
        }

        return content;
    }

    private static IEnumerable<JsonObject> Block(Block block, AdfPlace place) => block switch
    {
        Paragraph paragraph => [Node("paragraph", AdfInlines.Write(paragraph.Inlines))],
        Heading heading when place is AdfPlace.Document or AdfPlace.Cell => [HeadingOf(heading)],
        Heading heading => [Node("paragraph", AdfInlines.Write(heading.Inlines, TextMarks.Strong))],
        BlockList list => ListOf(list),
        CodeBlock code => [CodeOf(code)],
        Quote quote => QuoteOf(quote, place),
        Fold fold => FoldOf(fold, place),
        Rule when place is AdfPlace.Document or AdfPlace.Cell => [new JsonObject { ["type"] = "rule" }],
        Table table when place is AdfPlace.Document => TableOf(table),
        Table table => TableLines.Of(table).SelectMany(line => Block(line, place)),
        _ => [],
    };

    private static JsonObject HeadingOf(Heading heading)
    {
        var node = Node("heading", AdfInlines.Write(heading.Inlines));
        node["attrs"] = new JsonObject { ["level"] = Math.Clamp(heading.Level, 1, 6) };
        return node;
    }

    private static JsonObject CodeOf(CodeBlock code)
    {
        var text = CleanText.Of(code.Text);
        var node = Node("codeBlock", text.Length > 0 ? [new JsonObject { ["type"] = "text", ["text"] = text }] : []);
        if (code.Language is { Length: > 0 } language)
        {
            node["attrs"] = new JsonObject { ["language"] = language };
        }

        return node;
    }

    private static IEnumerable<JsonObject> QuoteOf(Quote quote, AdfPlace place)
    {
        if (place is AdfPlace.Item)
        {
            return Fallbacks.Marked(quote).SelectMany(block => Block(block, place));
        }

        if (place is AdfPlace.Quote)
        {
            return quote.Blocks.SelectMany(block => Block(block, place));
        }

        var content = Blocks(quote.Blocks, AdfPlace.Quote);
        return content.Count > 0 ? [Node("blockquote", content)] : [];
    }

    /// <summary>Only a document has room for one, which must hold something and no other of its kind.</summary>
    private static IEnumerable<JsonObject> FoldOf(Fold fold, AdfPlace place)
    {
        var content = place is AdfPlace.Document
            ? Blocks([.. fold.Blocks.SelectMany(block => block is Fold inner ? Unfolded.Of(inner) : [block])], AdfPlace.Document)
            : [];
        if (content.Count == 0)
        {
            return Unfolded.Of(fold).SelectMany(block => Block(block, place));
        }

        var node = Node("expand", content);
        node["attrs"] = new JsonObject { ["title"] = CleanText.OneLine(fold.Title) };
        return [node];
    }

    private static IEnumerable<JsonObject> ListOf(BlockList list)
    {
        var items = new JsonArray();
        foreach (var item in list.Items)
        {
            items.Add((JsonNode)Node("listItem", Item(item)));
        }

        if (items.Count == 0)
        {
            yield break;
        }

        var node = Node(list.Numbered ? "orderedList" : "bulletList", items);
        if (list is { Numbered: true, Start: not 1 })
        {
            node["attrs"] = new JsonObject { ["order"] = Math.Max(0, list.Start) };
        }

        yield return node;
    }

    /// <summary>An item has to begin with a paragraph or code; older schemas refuse a list there.</summary>
    private static JsonArray Item(ListItem item)
    {
        var content = Blocks(item.Blocks, AdfPlace.Item);
        if (content.Count == 0 || content[0]!["type"]!.GetValue<string>() is "bulletList" or "orderedList")
        {
            content.Insert(0, Node("paragraph", []));
        }

        return content;
    }

    private static IEnumerable<JsonObject> TableOf(Table table)
    {
        var width = table.Rows.IsDefaultOrEmpty ? 0 : table.Rows.Max(row => row.Cells.Length);
        if (width == 0)
        {
            return [];
        }

        var rows = new JsonArray();
        foreach (var row in table.Rows)
        {
            var missing = Enumerable.Repeat(new TableCell(Header: false, []), width - row.Cells.Length);
            rows.Add((JsonNode)Node("tableRow", [.. row.Cells.Concat(missing).Select(Cell)]));
        }

        return [Node("table", rows)];
    }

    private static JsonObject Cell(TableCell cell)
    {
        var content = Blocks(cell.Blocks, AdfPlace.Cell);
        return Node(cell.Header ? "tableHeader" : "tableCell", content.Count > 0 ? content : [Node("paragraph", [])]);
    }

    private static JsonObject Node(string type, JsonArray content) => new() { ["type"] = type, ["content"] = content };
}
