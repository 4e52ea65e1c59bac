using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Finds marked text in a part of a line, as Jira does.</summary>
/// <param name="wiki">The whole wiki text.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class WikiPhrases(string wiki, int start, int end)
{
    private static readonly (Sign Opening, Sign Closing, TextMarks Mark)[] Kinds =
    [
        .. Same('*', TextMarks.Strong), .. Same('_', TextMarks.Emphasis), .. Same('-', TextMarks.Strike), .. Same('+', TextMarks.Underline),
        .. Same('^', TextMarks.Superscript), .. Same('~', TextMarks.Subscript), (new Sign("{{", "{{{}"), new Sign("}}", "{}}}"), TextMarks.Code),
    ];

    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);

    /// <summary>The marked text that begins there, or null.</summary>
    public WikiPhrase? At(int at)
    {
        foreach (var (opening, closing, mark) in Kinds)
        {
            if (Opening(at, opening) is { } content && Closing(content, closing) is { } close)
            {
                return new WikiPhrase(mark, content, close.At, close.End);
            }
        }

        return null;
    }

    private static IEnumerable<(Sign Opening, Sign Closing, TextMarks Mark)> Same(char sign, TextMarks mark)
    {
        var both = new Sign($"{sign}", $"{{{sign}}}");
        yield return (both, both, mark);
    }

    /// <summary>Where the text begins whose mark begins there; in braces a sign begins it anywhere.</summary>
    private int? Opening(int at, Sign sign)
    {
        var content = Stands(sign.InBraces, at) ? at + sign.InBraces.Length
            : Stands(sign.Bare, at) && (at == start || !(char.IsLetterOrDigit(wiki[at - 1]) || wiki[at - 1] == '\\')) ? at + sign.Bare.Length
            : end;
        return content < end && !WikiSigns.IsSpace(wiki[content]) && wiki[content] != sign.Bare[0] ? content : null;
    }

    /// <summary>The first place that ends it. What has no end once has none later either, and is not sought again.</summary>
    private (int At, int End)? Closing(int content, Sign sign)
    {
        if (_endless.Contains(sign.Bare))
        {
            return null;
        }

        var second = Next(content);
        if (Stands(sign.Bare, second))
        {
            return Ends(second, sign) is { } single ? (second, single) : null;
        }

        for (var at = second; at < end; at = Next(at))
        {
            if (Ends(at, sign) is { } close)
            {
                return (at, close);
            }
        }

        _endless.Add(sign.Bare);
        return null;
    }

    /// <summary>Jira reads links before marks, so no sign in one ends a mark around it.</summary>
    private int Next(int at) => wiki[at] switch
    {
        '\\' => at + 2,
        '[' when WikiScan.Link(wiki, at, end) is { } after && wiki.AsSpan(at, after - at).ContainsAny('|', ':') => after,
        _ => at + 1,
    };

    private int? Ends(int at, Sign sign)
    {
        if (WikiSigns.IsSpace(wiki[at - 1]) || (wiki[at - 1] == sign.Bare[0] && wiki[at - 2] != '\\'))
        {
            return null;
        }

        var after = at + sign.Bare.Length;
        return Stands(sign.InBraces, at) ? after + 2
            : Stands(sign.Bare, at) && (after >= end || !char.IsLetterOrDigit(wiki[after])) ? after
            : null;
    }

    private bool Stands(string sign, int at) => at + sign.Length <= end && wiki.AsSpan(at).StartsWith(sign, StringComparison.Ordinal);

    /// <summary>A sign as it works between words, and as it works anywhere.</summary>
    private sealed record Sign(string Bare, string InBraces);
}
