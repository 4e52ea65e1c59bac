namespace BugBridge.Core.Text;

/// <summary>The sentences of plain text, and the words by which texts are compared.</summary>
internal static class Sentences
{
    private static readonly char[] Bullets = ['>', '-', '*', '•', ' ', '\t'];

    /// <summary>The sentences in order, without what marks quotes and list items. A line end ends a sentence.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var start = 0;
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] is '.' or '!' or '?' or '…' && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1])))
                {
                    if (Trimmed(line[start..(at + 1)]) is { Length: > 0 } sentence)
                    {
                        yield return sentence;
                    }

                    start = at + 1;
                }
            }

            if (Trimmed(line[start..]) is { Length: > 0 } rest)
            {
                yield return rest;
            }
        }
    }

    /// <summary>The words in order: runs of letters and digits, in capitals, so that neither case nor punctuation nor formatting makes a difference.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(text[start..at].ToUpperInvariant());
            }
        }

        return words;
    }

    private static string Trimmed(string sentence) => sentence.TrimStart(Bullets).TrimEnd();
}
