using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>Recognises the ways in which HTML carries emoji: pictures with the glyph as their description, and elements that name one.</summary>
internal static partial class HtmlEmoji
{
    /// <summary>The emoji, as plain text when its source gives only the glyph; null when the element is something else.</summary>
    public static Inline? Of(IElement element)
    {
        if (!IsMarked(element))
        {
            return null;
        }

        var glyph = Glyph(element);
        return Name(element) is { } name ? new Emoji(name, glyph) : glyph is null ? null : new TextRun(glyph);
    }

    private static string? Name(IElement element) =>
        new[] { element.GetAttribute("data-emoji"), element.GetAttribute("alias"), element.GetAttribute("data-emoji-short-name"), element.GetAttribute("alt") }
            .Select(value => value?.Trim(':'))
            .FirstOrDefault(value => value is not null && ShortName().IsMatch(value));

    private static string? Glyph(IElement element)
    {
        var shown = element.LocalName is "img" ? element.GetAttribute("alt") : element.TextContent;
        var clean = CleanText.OneLine(shown);
        return clean.Length is > 0 and <= 32 && !clean.Any(char.IsAsciiLetterOrDigit) && clean[0] != ':' ? clean : null;
    }

    private static bool IsMarked(IElement element) =>
        (element.HasAttribute("data-emoji") && element.FirstElementChild is null)
        || (element.LocalName is "g-emoji" && element.FirstElementChild is null)
        || (element.LocalName is "img" && element.ClassList.Any(name => name.Contains("emoji", StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("^[a-z0-9_+-]+(?:::skin-tone-[2-6])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortName();
}
