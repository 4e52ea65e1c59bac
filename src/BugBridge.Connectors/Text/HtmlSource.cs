using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace BugBridge.Connectors.Text;

/// <summary>HTML text to a tree, within bounds.</summary>
internal static partial class HtmlSource
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AttributesRead = new[]
    {
        "alias", "alt", "checked", "class", "colspan", "data-emoji", "data-emoji-short-name", "height", "hidden", "href", "id", "name", "rowspan", "src",
        "start", "style", "type", "width",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The body of the document, or null when it is made to exhaust whoever reads it.</summary>
    public static IElement? Parse(string html)
    {
        var bounds = new HtmlBounds(html.Length);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            ShouldEmitAttribute = IsRead,
            OnCreated = (_, _) => bounds.Created(),
            OnToken = (token, _) => bounds.Met(token),
        });

        try
        {
            return parser.ParseDocument(html).Body;
        }
        catch (HtmlTooComplexException)
        {
            return null;
        }
    }

    /// <summary>The words between the tags, for what <see cref="Parse"/> gave up.</summary>
    public static string WithoutTags(string html) => WebUtility.HtmlDecode(Tags().Replace(Unseen().Replace(html, " "), "\n"));

    // The parser compares each attribute of a tag with all others of it; nobody needs a hundred thousand of them.
    private static bool IsRead(ref StructHtmlToken tag, ReadOnlyMemory<char> name) => AttributesRead.Contains(name.Span);

    [GeneratedRegex("<(?<name>script|style)\\b.*?</\\k<name>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[a-z/!?][^<>]*>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}
