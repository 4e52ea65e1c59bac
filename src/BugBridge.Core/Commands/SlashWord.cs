using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary>A word with a slash before it at the start of a line, such as <c>/bug</c>.</summary>
/// <param name="Word">The word in lower case, without the slash.</param>
/// <param name="Length">How many characters of the line it takes, leading white space and slash included.</param>
internal readonly partial record struct SlashWord(string Word, int Length)
{
    /// <summary>
    /// The slash word that a line begins with, or null. A path (<c>/usr/bin</c>), a word set as code and a slash inside a line are none.
    /// </summary>
    public static SlashWord? Of(ImmutableArray<Inline> line)
    {
        if (line.IsDefaultOrEmpty || line[0] is not TextRun first || first.Marks.HasFlag(TextMarks.Code))
        {
            return null;
        }

        var match = Pattern().Match(first.Text);
        return match.Success ? new SlashWord(match.Groups["word"].Value.ToLowerInvariant(), match.Length) : null;
    }

    [GeneratedRegex(@"^\s*/(?<word>[A-Za-z][A-Za-z-]*)(?=$|[\s:,.!?])[:,]?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
