using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Masking;

/// <summary>Lets a name stand once where the customer's several names, or the customer and the account, stand side by side.</summary>
internal static partial class AccountOnce
{
    private static readonly SearchValues<char> Gap = SearchValues.Create(" ,;:-–—|/\n\r\t");

    /// <summary>The parts, those of one person joined, and without what would say the account twice.</summary>
    public static ImmutableArray<MaskedPart> In(string text, ImmutableArray<MaskedPart> parts)
    {
        var joined = new List<MaskedPart>(parts.Length);
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1] is { Kind: "name" } before && part.Kind == "name" && part.With == before.With
                && Between().IsMatch(text[(before.Start + before.Length)..part.Start]))
            {
                joined[^1] = before with { Length = part.Start + part.Length - before.Start };
            }
            else
            {
                joined.Add(part);
            }
        }

        return [.. joined.Select(part => part.Kind == "name" ? BesideAccount(text, part) : part)];
    }

    /// <summary>"Anna White of Granite Peak" and "Granite Peak, Anna White" say the account once.</summary>
    private static MaskedPart BesideAccount(string text, MaskedPart part)
    {
        var end = part.Start + part.Length;
        var after = Joint().Match(text, end);
        if (after.Success && after.Index == end && StandsAt(text, end + after.Length, part.With))
        {
            return part with { Length = part.Length + after.Length, With = string.Empty };
        }

        var start = part.Start - part.With.Length;
        for (var gap = 1; gap <= 3 && start - gap >= 0; gap++)
        {
            if (StandsAt(text, start - gap, part.With) && !text.AsSpan(part.Start - gap, gap).ContainsAnyExcept(Gap))
            {
                return part with { Start = part.Start - gap, Length = part.Length + gap, With = string.Empty };
            }
        }

        return part;
    }

    private static bool StandsAt(string text, int at, string words) =>
        words.Length > 0 && at >= 0 && string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));

    [GeneratedRegex(@"^[\s,/|]*([A-Za-z]\.)?[\s,/|]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\G\s*[,;|(/–—-]?\s*((from|of|at|with|de|del|von|vom|bei|der|du|chez|di|da|van|fra|från)\s+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Joint();
}
