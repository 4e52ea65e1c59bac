using AngleSharp.Dom;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>The few declarations of a style attribute that change what a text says.</summary>
/// <param name="Adds">Marks that it sets.</param>
/// <param name="Removes">Marks that it takes back; editors write <c>&lt;b style="font-weight:normal"&gt;</c> around whole documents.</param>
/// <param name="Hides">True when the element is not shown.</param>
/// <param name="KeepsSpace">Whether white space and line ends are kept, or null when the style does not say.</param>
internal readonly record struct InlineStyle(TextMarks Adds, TextMarks Removes, bool Hides, bool? KeepsSpace)
{
    /// <summary>The element's own style; inherited styles reach its children through their ancestors' marks.</summary>
    public static InlineStyle Of(IElement element)
    {
        var style = default(InlineStyle);
        if (element.GetAttribute("style") is not { Length: > 0 } text)
        {
            return style;
        }

        foreach (var declaration in text.ToLowerInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            style = colon < 0 ? style : style.With(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
        }

        // Mail programs underline every link by style; that is not emphasis.
        return element.LocalName is "a" ? style with { Adds = style.Adds & ~TextMarks.Underline } : style;
    }

    /// <summary>The marks after this style.</summary>
    public TextMarks ApplyTo(TextMarks marks) => (marks | Adds) & ~Removes;

    private InlineStyle With(string property, string value) => property switch
    {
        "display" => this with { Hides = Hides || value.StartsWith("none", StringComparison.Ordinal) },
        "visibility" => this with { Hides = Hides || value.StartsWith("hidden", StringComparison.Ordinal) },
        "mso-hide" => this with { Hides = Hides || value.StartsWith("all", StringComparison.Ordinal) },
        "white-space" => this with { KeepsSpace = value.StartsWith("pre", StringComparison.Ordinal) },
        "font-weight" when IsBold(value) => this with { Adds = Adds | TextMarks.Strong },
        "font-weight" => this with { Removes = Removes | TextMarks.Strong },
        "font-style" when value.StartsWith("italic", StringComparison.Ordinal) => this with { Adds = Adds | TextMarks.Emphasis },
        "font-style" => this with { Removes = Removes | TextMarks.Emphasis },
        "text-decoration" or "text-decoration-line" => this with { Adds = Adds | Decoration(value) },
        "vertical-align" => this with { Adds = Adds | Raising(value) },
        _ => this,
    };

    private static TextMarks Raising(string value) => value switch
    {
        "super" => TextMarks.Superscript,
        "sub" => TextMarks.Subscript,
        _ => TextMarks.None,
    };

    private static bool IsBold(string weight) =>
        weight.StartsWith("bold", StringComparison.Ordinal) || weight is ['6' or '7' or '8' or '9', ..];

    private static TextMarks Decoration(string value) =>
        (value.Contains("line-through", StringComparison.Ordinal) ? TextMarks.Strike : TextMarks.None)
        | (value.Contains("underline", StringComparison.Ordinal) ? TextMarks.Underline : TextMarks.None);
}
