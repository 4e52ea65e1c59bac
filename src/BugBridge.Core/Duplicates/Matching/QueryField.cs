namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The words of one field of a query.</summary>
internal sealed class QueryField
{
    private readonly Dictionary<int, (float Weight, float Part)> _words;

    public QueryField(WordCount[] words, Vocabulary vocabulary)
    {
        Words = words;
        _words = new(words.Length);
        foreach (var word in words)
        {
            var rarity = vocabulary.WeightOf(word.Number);
            var weight = (1 + MathF.Log(word.Count)) * rarity;
            var part = word.Count * (1 + MatchParameters.QuerySaturation) / (word.Count + MatchParameters.QuerySaturation)
                * MathF.Pow(rarity, MatchParameters.RarityPower);
            _words.Add(word.Number, (weight, part));
            Sum += weight;
            Squares += weight * weight;
            Parts += part;
        }
    }

    /// <summary>The words, each once.</summary>
    public WordCount[] Words { get; }

    /// <summary>The sum of their weights.</summary>
    public float Sum { get; }

    /// <summary>The sum of the squares of their weights.</summary>
    public float Squares { get; }

    /// <summary>The sum of their parts in a score by BM25.</summary>
    public float Parts { get; }

    /// <summary>Whether the word is among them.</summary>
    public bool Holds(int word) => _words.ContainsKey(word);

    /// <summary>The word's weight, 0 when it is not among them; and its part in a score by BM25.</summary>
    public (float Weight, float Part) Of(int word) => _words.GetValueOrDefault(word);
}
