namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>Parts HTML into tags and words; leaves out comments, declarations, and elements whose content nobody is meant to read.</summary>
internal static class HtmlTokens
{
    private static readonly HashSet<string> Unread = new(
        ["script", "style", "head", "title", "template", "iframe", "object", "noscript", "svg", "math", "select", "textarea"], StringComparer.Ordinal);

    /// <summary>The tokens in order. What only looks like a tag is words.</summary>
    public static IEnumerable<HtmlToken> In(string html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var end = BeginsTag(html, at) ? EndOfTag(html, at) : at;
            if (end == at)
            {
                end = Before(html, "<", at + 1);
                yield return new HtmlToken(null, false, html[at..end]);
            }
            else if (Tag(html[(at + 1)..end]) is { } tag)
            {
                yield return tag;
                end = !tag.IsEnd && Unread.Contains(tag.Name!) ? Before(html, "</" + tag.Name, end) : end;
            }

            at = end;
        }
    }

    private static bool BeginsTag(string html, int at) =>
        html[at] == '<' && at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    /// <summary>The place after the tag or comment; what is never ended takes all the rest, as browsers have it.</summary>
    private static int EndOfTag(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            return Math.Min(html.Length, Before(html, "-->", at + 4) + 3);
        }

        var quote = '\0';
        for (at++; at < html.Length && (quote != '\0' || html[at] != '>'); at++)
        {
            var sign = html[at];
            quote = quote == sign ? '\0' : quote == '\0' && sign is '"' or '\'' ? sign : quote;
        }

        return Math.Min(html.Length, at + 1);
    }

    private static int Before(string html, string mark, int from)
    {
        var found = from < html.Length ? html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        return found < 0 ? html.Length : found;
    }

    /// <summary>A tag, or null for comments and declarations.</summary>
    private static HtmlToken? Tag(string inside)
    {
        var isEnd = inside.StartsWith('/');
        var name = string.Concat(inside.Skip(isEnd ? 1 : 0).TakeWhile(char.IsAsciiLetterOrDigit));
#pragma warning disable CA1308 // HTML's names are lower case.
        return name.Length == 0 ? null : new HtmlToken(name.ToLowerInvariant(), isEnd, inside[(name.Length + (isEnd ? 1 : 0))..]);
#pragma warning restore CA1308
    }
}
