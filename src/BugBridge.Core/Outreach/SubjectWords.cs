using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>A ticket's subject as it reads inside a sentence: where the sentence puts it in quotation marks, it has none of its own around it.</summary>
internal static class SubjectWords
{
    private const string None = "–";
    private static readonly string[] Pairs = ["\"\"", "''", "“”", "„“", "„”", "””", "‘’", "‚‘", "«»", "»«", "‹›", "「」", "『』"];

    /// <summary>The subject on one line; a dash where there is none.</summary>
    /// <param name="subject">As the customer wrote it.</param>
    /// <param name="before">The sign that stands before it in the sentence; null at the beginning.</param>
    public static string Of(string? subject, char? before)
    {
        var line = CleanText.OneLine(subject);
        if (before is { } sign && Pairs.Any(pair => pair[0] == sign))
        {
            while (line.Length > 1 && Pairs.Any(pair => Encloses(pair, line)))
            {
                line = line[1..^1].Trim();
            }

            // Inside of the same marks, those of a part become single ones.
            line = sign is '"' or '“' or '„' ? line.Replace('"', '\'').Replace('“', '‘').Replace('”', '’').Replace('„', '‚') : line;
        }

        return line.Length > 0 ? line : None;
    }

    /// <summary>Whether the pair is one around the whole: "A" and "B" are two.</summary>
    private static bool Encloses(string pair, string line) => line[0] == pair[0] && line[^1] == pair[1] && line.AsSpan(1, line.Length - 2).IndexOfAny(pair[0], pair[1]) < 0;
}
