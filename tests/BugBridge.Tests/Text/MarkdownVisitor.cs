using System.Globalization;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Markdig.Extensions.Emoji;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownCode = Markdig.Syntax.CodeBlock;
using MarkdownInline = Markdig.Syntax.Inlines.Inline;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;

namespace BugBridge.Tests.Text;

/// <summary>Walks parsed Markdown and tells a <see cref="RichTextBuilder"/> what stands there.</summary>
internal sealed class MarkdownVisitor(RichTextBuilder text)
{
    private readonly OpenTags _tags = new();
    private TextMarks _marks;
    private string? _href;

    private TextMarks Marks => _marks | _tags.Marks;

    /// <summary>Adds what stands in the document.</summary>
    public void Walk(MarkdownDocument document) => TreeWalk.Run<MarkdownObject>(document, Enter);

    private Visit<MarkdownObject> Enter(MarkdownObject node) => node switch
    {
        MarkdownInline inline => EnterInline(inline),
        HtmlBlock html => Read(html),
        LinkReferenceDefinitionGroup or LinkReferenceDefinition => default,
        MarkdownCode code => Read(code),
        ThematicBreakBlock => Done(text.Rule),
        MarkdownBlock block => EnterContainer(block),
        _ => default,
    };

    private Visit<MarkdownObject> EnterContainer(MarkdownBlock block)
    {
        var depth = text.Depth;
        _tags.Reset();
        switch (block)
        {
            case HeadingBlock heading:
                text.BeginHeading(heading.Level);
                break;
            case QuoteBlock:
                text.OpenQuote();
                break;
            case ListBlock list:
                text.OpenList(list.IsOrdered, int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1);
                break;
            case ListItemBlock:
                text.OpenItem();
                break;
            case MarkdownTable:
                text.OpenTable();
                break;
            case MarkdownTableRow { IsHeader: true } row when row.All(IsEmpty):
                // Markdown has no tables without a heading row; an empty one stands for that.
                return default;
            case MarkdownTableRow:
                text.OpenRow();
                break;
            case MarkdownTableCell cell:
                text.OpenCell(cell.Parent is MarkdownTableRow { IsHeader: true });
                break;
        }

        return new Visit<MarkdownObject>(ChildrenOf(block), () => text.CloseTo(depth));
    }

    private static bool IsEmpty(MarkdownBlock cell) =>
        cell is MarkdownTableCell { Count: 0 } or MarkdownTableCell { Count: 1 } and [ParagraphBlock { Inline: null or { FirstChild: null } }];

    private static IEnumerable<MarkdownObject>? ChildrenOf(MarkdownBlock block) => block switch
    {
        ContainerBlock container => container,
        LeafBlock { Inline: { } inlines } => inlines,
        _ => null,
    };

    private Visit<MarkdownObject> EnterInline(MarkdownInline inline)
    {
        switch (inline)
        {
            case EmojiInline emoji:
                return Done(() => text.Atom(new Emoji(emoji.Match?.Trim(':') ?? string.Empty, emoji.Content.ToString()), _href));
            case LiteralInline literal:
                return Done(() => text.Text(TextOf(literal), Marks, _href));
            case CodeInline code:
                return Done(() => text.Text(code.Content, Marks | TextMarks.Code, _href));
            case HtmlEntityInline entity:
                return Done(() => text.Text(entity.Transcoded.ToString(), Marks, _href));
            case LineBreakInline:
                return Done(text.Break);
            case HtmlInline tag:
                return Done(() => Read(tag));
            case AutolinkInline address:
                return Done(() => text.Text(address.Url, Marks, SafeHref.Of(address.IsEmail ? "mailto:" + address.Url : address.Url)));
            case TaskList task:
                return Done(() => text.Text((task.Checked ? Ticks.Done : Ticks.Open).TrimEnd(), Marks));
            case LinkInline { IsImage: true } image:
                return Done(() => text.Atom(new Image(SafeHref.WebOnly(image.Url), CleanText.OneLine(MarkdownImages.AltOf(image))), _href));
            case ContainerInline container:
                return EnterMarks(container);
            default:
                return default;
        }
    }

    private static string TextOf(LiteralInline literal)
    {
        var written = literal.Content.ToString();
        return literal.PreviousSibling is HtmlInline tag && OpenTags.IsBreak(tag.Tag) ? written.TrimStart(' ') : written;
    }

    private Visit<MarkdownObject> EnterMarks(ContainerInline container)
    {
        var before = (_marks, _href);
        _marks |= container is EmphasisInline emphasis ? MarkOf(emphasis) : TextMarks.None;
        _href = container is LinkInline link ? LinkTarget.Of(link.Url) ?? _href : _href;
        return new Visit<MarkdownObject>(container, () => (_marks, _href) = before);
    }

    private static TextMarks MarkOf(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => TextMarks.Strike,
        { DelimiterCount: 2 } => TextMarks.Strong,
        _ => TextMarks.Emphasis,
    };

    private Visit<MarkdownObject> Read(HtmlBlock html)
    {
        text.EndParagraph();
        HtmlReader.AddTo(text, html.Lines.ToString());
        text.EndParagraph();
        return default;
    }

    private Visit<MarkdownObject> Read(MarkdownCode code)
    {
        text.Code(code.Lines.ToString(), (code as FencedCodeBlock)?.Info);
        return default;
    }

    private void Read(HtmlInline tag)
    {
        if (OpenTags.IsBreak(tag.Tag))
        {
            text.Break();
        }
        else
        {
            _tags.Meet(tag.Tag);
        }
    }

    private static Visit<MarkdownObject> Done(Action action)
    {
        action();
        return default;
    }
}
