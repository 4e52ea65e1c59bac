using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>Text as the detectors see it: what a reader takes for the same character is the same character.</summary>
internal static class SeenText
{
    /// <summary>The text that is masked: clean, in one composition, without characters that nobody sees and that would part a number or an address.</summary>
    public static string Prepared(string? text)
    {
        var clean = CleanText.Of(text).Normalize(NormalizationForm.FormC);
        return clean.AsSpan().ContainsAny(Unseen) ? string.Concat(clean.Where(c => !Unseen.Contains(c))) : clean;
    }

    /// <summary>The same text, character by character, with spaces, dashes, digits and signs of other widths and scripts as ASCII has them.</summary>
    public static string Of(string prepared) =>
        prepared.AsSpan().ContainsAnyExceptInRange('\0', '\u009F') ? string.Concat(prepared.Select(Of)) : prepared;

    private static ReadOnlySpan<char> Unseen => ['\u00AD', '\u200B', '\u2060', '\uFEFF'];

    private static char Of(char c) => c switch
    {
        < '\u00A0' => c,
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ when char.GetNumericValue(c) is >= 0 and <= 9 and var digit && char.IsDigit(c) => (char)('0' + (int)digit),
        _ => c,
    };
}
