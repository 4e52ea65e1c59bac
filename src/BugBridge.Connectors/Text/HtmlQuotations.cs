using System.Collections.Frozen;
using AngleSharp.Dom;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Finds in HTML what mail programs and helpdesks mark as quoted or forwarded: some put it into an element of their own, some only write a heading, and
/// all that follows is the other mail.
/// </summary>
internal sealed class HtmlQuotations
{
    private readonly Dictionary<INode, INode> _lastOwn = [];
    private readonly HashSet<IElement> _whole = [];
    private IElement? _heading;

    private HtmlQuotations()
    {
    }

    private static readonly FrozenSet<string> Classes = new[]
    {
        "gmail_attr", "gmail_quote", "moz-cite-prefix", "moz-forward-container", "moz-email-headers-table", "yahoo_quoted", "yahoo-quoted", "freshdesk_quote", "protonmail_quote",
        "tutanota_quote", "zmail_extra", "zd-liquid-comment", "mail-quote-collapse", "front-blockquote", "ms-outlook-mobile-reference-message", "sh-quoted-content", "gmail-quote",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RestBegins = new[]
    {
        "divrplyfwdmsg", "olk_src_body_section", "mail-editor-reference-message-container", "stopspelling", "zwchr", "divtagdefaultwrapperreply",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is quoted in a tree.</summary>
    public static HtmlQuotations Of(IElement body)
    {
        var quotations = new HtmlQuotations();
        quotations.LookIn(body);
        return quotations;
    }

    /// <summary>Whether everything in the element is quoted.</summary>
    public bool Is(IElement element) => _whole.Contains(element) || IsMarked(element);

    /// <summary>The children of an element; at the first of those that are quoted to the element's end, <paramref name="begin"/> is called.</summary>
    public IEnumerable<INode> ChildrenOf(IElement element, Action begin)
    {
        var last = _lastOwn.GetValueOrDefault(element);
        return last is null && _heading?.Parent != element ? element.ChildNodes : Children();

        IEnumerable<INode> Children()
        {
            foreach (var child in element.ChildNodes)
            {
                if (child == _heading)
                {
                    begin();
                }

                yield return child;
                if (child == last)
                {
                    begin();
                }
            }
        }
    }

    private static bool IsMarked(IElement element) => element.LocalName is "blockquote" or "includetail"
        || (element.GetAttribute("class") is { Length: > 0 } && ((element.ClassList.Any(IsQuoting) && !HoldsAnswers(element)) || IsCopiedComment(element)))
        || element.GetAttribute("id")?.StartsWith("yahoo_quoted", StringComparison.OrdinalIgnoreCase) == true
        || (element.LocalName is "div" && element.GetAttribute("name") is "quote" or "messageReplySection");

    private void LookIn(IElement body)
    {
        TreeWalk.Run<IElement>(body, element =>
        {
            _heading ??= BeginsRest(element) ? element : null;
            return _heading is not null || IsMarked(element) ? default : new Visit<IElement>(element.Children);
        });
        for (INode? at = _heading?.Parent; at is not null && at != body && at.Parent is IElement around; at = around)
        {
            if (around.LocalName is "table" or "tbody" or "thead" or "tfoot" or "tr" or "ul" or "ol")
            {
                _whole.UnionWith(around.Children.SkipWhile(child => child != at).Skip(1).SelectMany(HoldersIn));
            }
            else
            {
                _lastOwn[around] = at;
            }
        }
    }

    private static bool IsQuoting(string name) => Classes.Contains(name.StartsWith("x_", StringComparison.Ordinal) ? name[2..] : name);

    /// <summary>Gmail puts what is written between the lines of an answered mail into the same element, beside the quotation itself.</summary>
    private static bool HoldsAnswers(IElement element) =>
        element.ClassList.Contains("gmail_quote")
        && element.Children.Any(child => child.LocalName is "blockquote")
        && !element.Children.Any(child => child.ClassList.Contains("gmail_attr") && child.TextContent.TrimStart().StartsWith("--", StringComparison.Ordinal));

    /// <summary>Zendesk wraps each comment; one inside of another was copied.</summary>
    private static bool IsCopiedComment(IElement element) =>
        element.ClassList.Contains("zd-comment") && element.ParentElement?.Closest(".zd-comment") is not null;

    private static bool BeginsRest(IElement element)
    {
        if (element.GetAttribute("id") is { Length: > 0 } id)
        {
            var plain = id.ToLowerInvariant();
            if (RestBegins.Contains(plain.StartsWith("x_", StringComparison.Ordinal) ? plain.TrimStart('x', '_') : plain))
            {
                return true;
            }
        }

        return element.LocalName is "div" && element.GetAttribute("style") is { } style && IsOutlookLine(style) && LooksLikeHeader(element.TextContent);
    }

    /// <summary>Outlook parts the mails of a thread by a border, and by nothing else.</summary>
    private static bool IsOutlookLine(string style)
    {
        var plain = style.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        return plain.Contains("border-top:solid", StringComparison.Ordinal) && plain.Contains("border:none", StringComparison.Ordinal);
    }

    private static bool LooksLikeHeader(string text) => text.Length < 10_000 && text.Count(c => c is ':' or '\uFF1A') >= 3;

    private static IEnumerable<IElement> HoldersIn(IElement element) =>
        element.LocalName is "td" or "th" or "li" ? [element] : [.. element.QuerySelectorAll("td,th").Where(cell => cell.Closest("table") == element.Closest("table"))];
}
