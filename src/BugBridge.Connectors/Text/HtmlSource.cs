using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BugBridge.Connectors.Text;

/// <summary>HTML text to a tree, with bounds: the rules for mending broken HTML let a small text grow into an enormous tree.</summary>
internal static partial class HtmlSource
{
    // Long threads of quoted mail reach a few hundred levels.
    private const int DeepestTree = 1_000;

    // Nobody's HTML has more elements than this for its length; only unclosed formatting that is repeated in every block has.
    private const int LeastCharactersAnElement = 3;

    /// <summary>The body of the document, or null when it is built to exhaust whoever reads it.</summary>
    public static IElement? Parse(string html)
    {
        var most = 1_000 + (html.Length / LeastCharactersAnElement);
        IElement? last = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            OnCreated = (element, _) =>
            {
                if (--most < 0 || IsTooDeep(last))
                {
                    throw new HtmlTooComplexException();
                }

                last = element;
            },
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

    private static bool IsTooDeep(IElement? element)
    {
        var depth = 0;
        for (INode? node = element; node is not null; node = node.Parent)
        {
            depth++;
        }

        return depth > DeepestTree;
    }

    [GeneratedRegex("<(?<name>script|style)\\b.*?</\\k<name>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[a-z/!?][^<>]*>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}
