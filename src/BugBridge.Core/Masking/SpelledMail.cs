using System.Collections.Frozen;

namespace BugBridge.Core.Masking;

/// <summary>Recognises addresses of mailboxes that are spelled to be hidden from programs: anna (at) kunde.example, anna at kunde dot example.</summary>
internal static class SpelledMail
{
    private const int LongestPart = 64;
    private const int MostLabels = 6;
    private const string Brackets = "([{<";

    private static readonly string[] Ats = ["at", "arroba", "ät", "@", "chez", "kukac"];
    private static readonly string[] Dots = ["dot", "punkt", "punto", "point", "ponto", "."];

    // Two letters are a country's, where no ending of source files has them.
    private static readonly FrozenSet<string> Ends = new[]
    {
        "com", "org", "net", "info", "edu", "gov", "biz", "example", "test", "invalid", "local", "shop", "online", "app", "dev", "cloud", "email", "mail", "tech", "site", "store", "swiss", "berlin", "company", "group", "team",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Endings = new[] { "js", "ts", "py", "cs", "go", "md", "sh", "so", "vb", "kt", "rb", "rs", "cc", "hs", "pl", "ps" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The address that the text begins with, or null.</summary>
    public static Finding? Find(ReadOnlySpan<char> text)
    {
        var local = Label(text, "._+-");
        if (local == 0 || local >= text.Length || text[local] is not (' ' or '(' or '[' or '{' or '<'))
        {
            return null;
        }

        var after = Sign(text, local, Ats, out var isBracketed);
        if (after == 0 || (text[local] == ' ' && !isBracketed && text[local + 1] == '@' && local < 2))
        {
            return null;
        }

        var (end, isSpelled) = Domain(text, after);
        return end > 0 && (isBracketed || isSpelled || text[local + 1] == '@') ? new Finding(end, "[e-mail]") : null;
    }

    /// <summary>Where a domain ends, and whether its dots are words.</summary>
    private static (int End, bool IsSpelled) Domain(ReadOnlySpan<char> text, int at)
    {
        var (best, isSpelled) = (0, false);
        for (var labels = 0; labels < MostLabels; labels++)
        {
            var length = Label(text[at..], "-");
            if (length == 0)
            {
                break;
            }

            var end = at + length;
            if (labels > 0 && IsEnd(text[at..end]))
            {
                best = end;
            }

            var isDot = end + 1 < text.Length && text[end] == '.' && char.IsLetterOrDigit(text[end + 1]);
            var next = isDot ? end + 1 : Sign(text, end, Dots, out _);
            if (next == 0)
            {
                break;
            }

            isSpelled |= !isDot;
            at = next;
        }

        return (best, isSpelled);
    }

    private static bool IsEnd(ReadOnlySpan<char> label) => label.Length == 2
        ? char.IsAsciiLetter(label[0]) && char.IsAsciiLetter(label[1]) && !Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label)
        : Ends.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    private static int Label(ReadOnlySpan<char> text, string signs)
    {
        var length = 0;
        while (length < text.Length && length < LongestPart && (char.IsLetterOrDigit(text[length]) || signs.Contains(text[length])))
        {
            length++;
        }

        return length;
    }

    /// <summary>Past a word that stands for a sign, in brackets or between spaces; 0 where there is none.</summary>
    private static int Sign(ReadOnlySpan<char> text, int at, string[] words, out bool isBracketed)
    {
        var start = AfterSpaces(text, at);
        isBracketed = start < text.Length && Brackets.Contains(text[start]);
        var word = isBracketed ? AfterSpaces(text, start + 1) : start;
        foreach (var one in words)
        {
            if (!text[Math.Min(word, text.Length)..].StartsWith(one, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = word + one.Length;
            if (isBracketed)
            {
                end = AfterSpaces(text, end);
                return end < text.Length && text[end] is ')' or ']' or '}' or '>' ? AfterSpaces(text, end + 1) : 0;
            }

            return start > at && end < text.Length && text[end] == ' ' ? AfterSpaces(text, end) : 0;
        }

        return 0;
    }

    private static int AfterSpaces(ReadOnlySpan<char> text, int at)
    {
        var most = Math.Min(text.Length, at + 3);
        while (at < most && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
