using System.Collections.Immutable;
using System.Text;

namespace BugBridge.Core.Masking;

/// <summary>A part of a text that is masked.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="With">What stands in its place.</param>
/// <param name="Kind">What it is counted as.</param>
internal readonly record struct MaskedPart(int Start, int Length, string With, string Kind)
{
    /// <summary>The text with all parts replaced and counted.</summary>
    public static string Apply(string text, ImmutableArray<MaskedPart> parts, MaskTally? tally)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var part in parts)
        {
            masked.Append(text, at, part.Start - at).Append(part.With);
            at = part.Start + part.Length;
            tally?.Add(part.Kind);
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
