using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>Links in brackets, people, and addresses that stand by themselves.</summary>
internal static partial class WikiLinks
{
    /// <summary>The text with tokens for what stands in brackets. A bracket behind a backslash opens and closes none.</summary>
    public static string Links(string wiki, WikiTokens tokens)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < wiki.Length; at++)
        {
            if (wiki[at] == '[' && (at == 0 || wiki[at - 1] != '\\') && EndOf(wiki, at) is { } end)
            {
                rest.Append(Link(wiki[(at + 1)..end], tokens));
                at = end;
            }
            else
            {
                rest.Append(wiki[at]);
            }
        }

        return rest.ToString();
    }

    /// <summary>The text with tokens for its bare addresses.</summary>
    public static string Addresses(string wiki, WikiTokens tokens) => Bare().Replace(wiki, match =>
    {
        var address = match.Groups["address"].Value.TrimEnd('.', ',', '>', ')', ']', ';', '}', '"', '\'', '!');
        return match.Groups["before"].Value + tokens.Inline(Anchor(address, WebUtility.HtmlEncode(address))) + match.Groups["address"].Value[address.Length..];
    });

    private static int? EndOf(string wiki, int start)
    {
        if (start + 1 == wiki.Length || wiki[start + 1] == ']' || char.IsWhiteSpace(wiki[start + 1]))
        {
            return null;
        }

        for (var at = start + 1; at < wiki.Length && wiki[at] != '\n' && (wiki[at] != '[' || wiki[at - 1] == '\\'); at++)
        {
            if (wiki[at] == ']' && wiki[at - 1] != '\\')
            {
                return at;
            }
        }

        return null;
    }

    private static string Link(string body, WikiTokens tokens)
    {
        var parts = body.Split('|');
        var target = WebUtility.HtmlDecode(parts.Length > 1 ? parts[1] : parts[0]).Trim();
        var shown = WikiPage.LinkText(parts[0], tokens);
        return target switch
        {
            ['~', ..] => tokens.Inline($"<i>{WebUtility.HtmlEncode(target)} is called</i>"),
            ['^' or '#', ..] => tokens.Inline(parts.Length > 1 ? shown : WebUtility.HtmlEncode(target[1..])),
            _ when Scheme().IsMatch(target) => tokens.Inline(Anchor(target, parts.Length > 1 ? shown : WebUtility.HtmlEncode(target))),
            _ => tokens.Inline("[") + body + "]",
        };
    }

    private static string Anchor(string address, string shown) => $"<a href=\"{WebUtility.HtmlEncode(address)}\">{shown}</a>";

    [GeneratedRegex(@"^(?:https?://|ftps?://|mailto:|nntp://|news:|irc://|file:|tel:|sftp://|//|\\\\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<before>[^""\[|'!]|^)(?<![A-Za-z0-9])(?<address>(?:https?://|ftps?://|mailto:|nntp://|news:|irc://|file:)[-_.!~*';/?:@#&=%+$,A-Za-z0-9\[\]()\\]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
