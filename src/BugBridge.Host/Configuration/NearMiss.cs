namespace BugBridge.Host.Configuration;

/// <summary>Finds what a mistyped word was probably meant to be.</summary>
internal static class NearMiss
{
    /// <summary>The nearest of the words, case ignored, when it is near enough to be meant; null otherwise.</summary>
    public static string? Of(string written, IEnumerable<string> words) =>
        words.Select(word => (Word: word, Distance: Between(written.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Word.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    /// <summary>Letters in a wrong order are one slip of the fingers.</summary>
    private static int Between(string one, string other)
    {
        var distance = Distance(one, other);
        return distance > 1 && one.Order().SequenceEqual(other.Order()) ? 1 : distance;
    }

    /// <summary>Levenshtein's distance: how many letters have to be put in, taken out or replaced.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
