using System.Globalization;
using System.Text.Json;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Adf;

/// <summary>Walks a document and tells a <see cref="RichTextBuilder"/> what stands there.</summary>
/// <param name="site">The address that relative links belong to, or null.</param>
internal sealed class AdfVisitor(string? site)
{
    private readonly RichTextBuilder _text = new();

    /// <summary>What was met so far.</summary>
    public RichText Text => _text.Build();

    /// <summary>Takes in one node and names the nodes to walk next.</summary>
    public Visit<JsonElement> Enter(JsonElement node)
    {
        if (node.ValueKind is not JsonValueKind.Object)
        {
            return default;
        }

        var depth = _text.Depth;
        return EnterInline(node) ?? EnterLeaf(node) ?? EnterContainer(node, depth);
    }

    private Visit<JsonElement>? EnterInline(JsonElement node)
    {
        var (marks, href) = AdfMarks.Of(node, site);
        switch (AdfNode.TypeOf(node))
        {
            case "text":
                _text.Text(AdfNode.TextOf(node, "text") ?? string.Empty, marks, href);
                return default(Visit<JsonElement>);
            case "hardBreak":
                _text.Break();
                return default(Visit<JsonElement>);
            case "emoji":
                AddEmoji(node, href);
                return default(Visit<JsonElement>);
            case "mention":
                AddMention(node, href);
                return default(Visit<JsonElement>);
            case "date":
                _text.Text(DateOf(node), marks, href);
                return default(Visit<JsonElement>);
            case "inlineCard":
                AddCard(node);
                return default(Visit<JsonElement>);
            case "media" or "mediaInline":
                _text.Atom(new Image(SafeHref.WebOnly(AdfNode.Attribute(node, "url")), CleanText.OneLine(AdfNode.Attribute(node, "alt"))), href);
                return default(Visit<JsonElement>);
            default:
                return null;
        }
    }

    private Visit<JsonElement>? EnterLeaf(JsonElement node)
    {
        switch (AdfNode.TypeOf(node))
        {
            case "codeBlock":
                _text.Code(AdfCode.TextOf(node), AdfNode.Attribute(node, "language"));
                return default(Visit<JsonElement>);
            case "rule":
                _text.Rule();
                return default(Visit<JsonElement>);
            case "blockCard" or "embedCard":
                _text.EndParagraph();
                AddCard(node);
                _text.EndParagraph();
                return default(Visit<JsonElement>);
            default:
                return null;
        }
    }

    private Visit<JsonElement> EnterContainer(JsonElement node, int depth)
    {
        switch (AdfNode.TypeOf(node))
        {
            case "heading":
                _text.BeginHeading((int)(AdfNode.Number(node, "level") ?? 1));
                break;
            case "blockquote":
                _text.OpenQuote();
                break;
            case "bulletList" or "taskList" or "decisionList":
                _text.OpenList(numbered: false);
                break;
            case "orderedList":
                _text.OpenList(numbered: true, (int)Math.Clamp(AdfNode.Number(node, "order") ?? 1, 0, int.MaxValue));
                break;
            case "listItem" or "decisionItem":
                _text.OpenItem();
                break;
            case "taskItem" or "blockTaskItem":
                _text.OpenItem();
                _text.Text(AdfNode.Attribute(node, "state") is "DONE" ? Ticks.Done : Ticks.Open);
                break;
            case "table":
                _text.OpenTable();
                break;
            case "tableRow":
                _text.OpenRow();
                break;
            case "tableCell" or "tableHeader":
                _text.OpenCell(AdfNode.TypeOf(node) is "tableHeader", Span(node, "colspan"), Span(node, "rowspan"));
                break;
            default:
                return EnterOther(node);
        }

        return new Visit<JsonElement>(AdfNode.ContentOf(node), () => _text.CloseTo(depth));
    }

    /// <summary>Paragraphs; panels, expands and layouts, which only frame their content; and whatever Jira will think of next.</summary>
    private Visit<JsonElement> EnterOther(JsonElement node)
    {
        var children = AdfNode.ContentOf(node);
        var said = AdfNode.Attribute(node, "title") ?? AdfNode.Attribute(node, "text") ?? AdfNode.TextOf(node, "text");
        if (children is null)
        {
            _text.Text(said ?? AdfNode.Attribute(node, "url") ?? string.Empty, AdfMarks.Of(node, site).Marks, AdfMarks.Of(node, site).Href);
            return default;
        }

        _text.EndParagraph();
        _text.Text(said ?? string.Empty, TextMarks.Strong);
        _text.EndParagraph();
        return new Visit<JsonElement>(children, _text.EndParagraph);
    }

    private static int Span(JsonElement cell, string name) => (int)Math.Clamp(AdfNode.Number(cell, name) ?? 1, 1, int.MaxValue);

    private void AddEmoji(JsonElement node, string? href)
    {
        var name = CleanText.OneLine(AdfNode.Attribute(node, "shortName")).Trim(':');
        var glyph = CleanText.OneLine(AdfNode.Attribute(node, "text"));
        if (name.Length == 0)
        {
            _text.Text(glyph, href: href);
        }
        else
        {
            // A site's own emoji have their name where others have characters.
            _text.Atom(new Emoji(name, glyph.Length == 0 || glyph[0] == ':' ? null : glyph), href);
        }
    }

    private void AddMention(JsonElement node, string? href)
    {
        var name = CleanText.OneLine(AdfNode.Attribute(node, "text")).TrimStart('@');
        _text.Atom(new Mention(name.Length > 0 ? name : "somebody"), href);
    }

    /// <summary>A card carries its address, or data about what is there (JSON-LD) with the address in it.</summary>
    private void AddCard(JsonElement node)
    {
        var data = AdfNode.Data(node);
        if ((AdfNode.Attribute(node, "url") ?? AdfNode.TextOf(data, "url") ?? AdfNode.TextOf(data, "@id")) is { } address)
        {
            _text.Text(AdfNode.TextOf(data, "name") ?? address, href: LinkTarget.Of(address, site));
        }
        else
        {
            _text.Text(AdfNode.TextOf(data, "name") ?? string.Empty);
        }
    }

    private static string DateOf(JsonElement node)
    {
        var milliseconds = AdfNode.Number(node, "timestamp");
        return milliseconds is { } known and > -62_135_596_800_000 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(known).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : string.Empty;
    }
}
