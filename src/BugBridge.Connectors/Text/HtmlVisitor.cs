using System.Globalization;
using AngleSharp.Dom;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>Walks an HTML tree and tells a <see cref="RichTextBuilder"/> what stands there.</summary>
internal sealed class HtmlVisitor(RichTextBuilder text, HtmlQuotations quotations)
{
    private readonly RichTextBuilder _text = text;
    private TextMarks _marks;
    private string? _href;
    private bool _keepsSpace;

    /// <summary>Adds what stands in the tree.</summary>
    public void Walk(IElement body) => TreeWalk.Run<INode>(body, Enter);

    private Visit<INode> Enter(INode node)
    {
        switch (node)
        {
            case IText text:
                _text.Text(text.Data, _marks, _href, collapse: !_keepsSpace);
                return default;
            case IElement element when !HtmlElements.IsUnseen(element):
                return EnterElement(element);
            default:
                return default;
        }
    }

    private Visit<INode> EnterElement(IElement element)
    {
        if (HtmlEmoji.Of(element) is { } emoji)
        {
            Add(emoji);
            return default;
        }

        switch (element.LocalName)
        {
            case "br":
                _text.Break();
                return default;
            case "hr":
                _text.Rule();
                return default;
            case "img":
                AddImage(element);
                return default;
            case "pre":
                _text.Code(HtmlCode.TextOf(element), HtmlCode.LanguageOf(element));
                return default;
            case "input":
                AddTick(element);
                return default;
            case "q":
                return Surrounded(element, "“", "”");
            default:
                return EnterContainer(element);
        }
    }

    private Visit<INode> EnterContainer(IElement element)
    {
        var before = (_marks, _href, _keepsSpace);
        var style = InlineStyle.Of(element);
        var depth = OpenBlock(element);
        _marks = style.ApplyTo(_marks | HtmlElements.MarksOf(element));
        _href = element.LocalName is "a" ? LinkTarget.Of(element.GetAttribute("href")) ?? _href : _href;
        _keepsSpace = style.KeepsSpace ?? _keepsSpace;
        return new Visit<INode>(quotations.ChildrenOf(element, _text.OpenQuote), () =>
        {
            (_marks, _href, _keepsSpace) = before;
            CloseBlock(element, depth);
        });
    }

    private int OpenBlock(IElement element)
    {
        var depth = _text.Depth;
        switch (element.LocalName)
        {
            case not ("table" or "tr" or "td" or "th" or "li" or "body") when quotations.Is(element):
                _text.OpenQuote();
                break;
            case "ul" or "menu" or "dir":
                _text.OpenList(numbered: false);
                break;
            case "ol":
                _text.OpenList(numbered: true, Number(element, "start"));
                break;
            case "li":
                _text.OpenItem();
                break;
            case "table":
                _text.OpenTable(mayBeLayout: true);
                break;
            case "thead" or "tbody" or "tfoot":
                _text.BeginRows();
                break;
            case "tr":
                _text.OpenRow();
                break;
            case "td" or "th":
                _text.OpenCell(element.LocalName is "th", Number(element, "colspan"), Number(element, "rowspan"));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _text.BeginHeading(element.LocalName[1] - '0');
                break;
            default:
                EndWhatStandsBefore(element);
                break;
        }

        if (element.LocalName is "td" or "th" or "li" && quotations.Is(element))
        {
            _text.OpenQuote();
        }

        return depth;
    }

    private void CloseBlock(IElement element, int depth)
    {
        if (_text.Depth > depth)
        {
            _text.CloseTo(depth);
        }
        else
        {
            EndWhatStandsBefore(element);
        }
    }

    private void EndWhatStandsBefore(IElement element)
    {
        if (HtmlElements.IsSpacedBlock(element.LocalName))
        {
            _text.EndParagraph();
        }
        else if (HtmlElements.IsLineBlock(element.LocalName))
        {
            _text.EndLine();
        }
    }

    private void AddImage(IElement element)
    {
        if (!HtmlElements.IsTrackingPixel(element))
        {
            _text.Atom(new Image(SafeHref.WebOnly(element.GetAttribute("src")), CleanText.OneLine(element.GetAttribute("alt"))), _href);
        }
    }

    private void AddTick(IElement element)
    {
        if (string.Equals(element.GetAttribute("type"), "checkbox", StringComparison.OrdinalIgnoreCase))
        {
            _text.Text(element.HasAttribute("checked") ? Ticks.Done : Ticks.Open, _marks, _href, collapse: true);
        }
    }

    private void Add(Inline emoji)
    {
        if (emoji is TextRun run)
        {
            _text.Text(run.Text, _marks, _href);
        }
        else
        {
            _text.Atom(emoji, _href);
        }
    }

    private Visit<INode> Surrounded(IElement element, string before, string after)
    {
        _text.Text(before, _marks, _href);
        return new Visit<INode>(element.ChildNodes, () => _text.Text(after, _marks, _href));
    }

    private static int Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
