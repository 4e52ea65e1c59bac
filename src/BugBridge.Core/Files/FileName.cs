using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Files;

/// <summary>Makes names of files safe: for every file system, in every header, and for the people who read them.</summary>
public static partial class FileName
{
    /// <summary>What file systems take, in bytes of UTF-8.</summary>
    public const int MostBytes = 255;

    private const string Nameless = "file";
    private const int LongestEnding = 16;
    private const int MarkDigits = 10;
    private const string Unsafe = "<>:\"|?*/\\;%&#'`$";

    private static readonly ImmutableHashSet<string> Reserved = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. Enumerable.Range(0, 10).SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
        ]);

    /// <summary>
    /// The last part of a path; without signs that are invisible, turn the direction of reading or mean something to a file system, a header or a page;
    /// not a name that Windows keeps for itself; never empty; no longer than <see cref="MostBytes"/>. Letters of all languages stay.
    /// </summary>
    public static string Safe(string? name) => Fitted(Clean(name), string.Empty);

    /// <summary>
    /// A safe name that no other file has: by the ticket that it came from and the stamp under which it crosses. It is how the file is found again, and
    /// how one that came from a ticket is known.
    /// </summary>
    public static string Of(string? name, string ticketId, string stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return Fitted(Clean(name), $"-t{Clean(ticketId)}-{stamp[..Math.Min(stamp.Length, MarkDigits)]}");
    }

    /// <summary>True for a name that <see cref="Of"/> made, also after somebody saved the file and put it up again.</summary>
    public static bool IsOfTicket(string name) => Mark().IsMatch(name);

    /// <summary>The letters after the last dot of the safe name, lower case, as a system would understand them; empty where there are none.</summary>
    public static string EndingOf(string? name)
    {
        var safe = Safe(name).Normalize(NormalizationForm.FormKC).TrimEnd('.', ' ');
        var dot = safe.LastIndexOf('.');
        return dot < 0 ? string.Empty : safe[(dot + 1)..].ToLowerInvariant();
    }

    private static string Clean(string? name)
    {
        var normal = CleanText.Of(name).Normalize(NormalizationForm.FormC);
        var last = normal[(normal.LastIndexOfAny(['/', '\\']) + 1)..];
        var letters = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                letters.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                letters.Append(rune.IsBmp && Unsafe.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        var clean = CleanText.OneLine(letters.ToString()).TrimStart('.', ' ', '-').TrimEnd('.', ' ');
        var stem = clean.Split('.')[0].TrimEnd();
        return clean.Length == 0 ? Nameless : Reserved.Contains(stem) ? "_" + clean : clean;
    }

    /// <summary>The name with a mark before its ending, cut between characters where it is too long.</summary>
    private static string Fitted(string name, string mark)
    {
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= LongestEnding ? name[dot..] : string.Empty;
        var stem = name[..(name.Length - ending.Length)];
        var room = MostBytes - Encoding.UTF8.GetByteCount(mark) - Encoding.UTF8.GetByteCount(ending);
        return Cut(stem, room) + mark + ending;
    }

    private static string Cut(string text, int bytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= bytes)
        {
            return text;
        }

        var cut = new StringBuilder();
        var used = 0;
        foreach (var element in Elements(text))
        {
            used += Encoding.UTF8.GetByteCount(element);
            if (used > bytes)
            {
                break;
            }

            cut.Append(element);
        }

        return cut.ToString().TrimEnd('.', ' ');
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            yield return elements.GetTextElement();
        }
    }

    [GeneratedRegex(@"-t[^-\s.]+(-[^-\s.]+)*-[0-9a-f]{10}(?![0-9a-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
