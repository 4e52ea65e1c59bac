namespace BugBridge.Core.Duplicates.Words;

/// <summary>Rules of a stemmer by the suffix that each is about. Of several suffixes that a word has, the longest decides.</summary>
/// <typeparam name="TRule">What is to be done with the suffix.</typeparam>
internal sealed class SuffixTable<TRule>
    where TRule : class
{
    // By the suffix's last letter. Letters that share a row ("é" and "i") do no harm: suffixes are compared whole.
    private const int Rows = 32;

    private readonly (string Suffix, TRule Rule)[][] _rows;

    /// <param name="rules">The rules.</param>
    /// <param name="suffixOf">The suffix of a rule; not empty.</param>
    public SuffixTable(IEnumerable<TRule> rules, Func<TRule, string> suffixOf)
    {
        var rows = rules.Select(rule => (Suffix: suffixOf(rule), Rule: rule)).OrderByDescending(rule => rule.Suffix.Length).ToLookup(rule => RowOf(rule.Suffix[^1]));
        _rows = [.. Enumerable.Range(0, Rows).Select(row => rows[row].ToArray())];
    }

    /// <summary>The rule of the longest suffix that the word has, or null.</summary>
    public TRule? Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return null;
        }

        foreach (var (suffix, rule) in _rows[RowOf(word[^1])])
        {
            if (word.EndsWith(suffix))
            {
                return rule;
            }
        }

        return null;
    }

    private static int RowOf(char letter) => letter & (Rows - 1);
}
