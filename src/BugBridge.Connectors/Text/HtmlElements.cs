using System.Collections.Frozen;
using AngleSharp.Dom;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>What HTML's elements mean to a reader.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Unseen = new[]
    {
        "script", "style", "head", "title", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "select", "datalist",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Spaced = new[]
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "figure", "fieldset", "details", "caption", "article", "section", "main", "aside", "nav",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lines = new[]
    {
        "div", "address", "center", "dt", "dd", "figcaption", "footer", "form", "header", "hgroup", "legend", "optgroup", "option", "summary",
        "body",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TextMarks> Marks = new Dictionary<string, TextMarks>(StringComparer.Ordinal)
    {
        ["b"] = TextMarks.Strong,
        ["strong"] = TextMarks.Strong,
        ["dt"] = TextMarks.Strong,
        ["summary"] = TextMarks.Strong,
        ["i"] = TextMarks.Emphasis,
        ["em"] = TextMarks.Emphasis,
        ["cite"] = TextMarks.Emphasis,
        ["dfn"] = TextMarks.Emphasis,
        ["var"] = TextMarks.Emphasis,
        ["u"] = TextMarks.Underline,
        ["ins"] = TextMarks.Underline,
        ["s"] = TextMarks.Strike,
        ["strike"] = TextMarks.Strike,
        ["del"] = TextMarks.Strike,
        ["sup"] = TextMarks.Superscript,
        ["sub"] = TextMarks.Subscript,
        ["code"] = TextMarks.Code,
        ["kbd"] = TextMarks.Code,
        ["samp"] = TextMarks.Code,
        ["tt"] = TextMarks.Code,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for what a browser would not show, with everything in it.</summary>
    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || InlineStyle.Of(element).Hides;

    /// <summary>True for blocks with space above and below.</summary>
    public static bool IsSpacedBlock(string name) => Spaced.Contains(name);

    /// <summary>True for blocks that only begin a new line.</summary>
    public static bool IsLineBlock(string name) => Lines.Contains(name);

    /// <summary>How the element shows its text.</summary>
    public static TextMarks MarksOf(IElement element) => Marks.GetValueOrDefault(element.LocalName);

    /// <summary>True for the invisible pictures by which senders learn that a mail was opened.</summary>
    public static bool IsTrackingPixel(IElement image) =>
        image.GetAttribute("width") is "0" or "1" && image.GetAttribute("height") is "0" or "1";
}
