namespace BugBridge.Core.Duplicates.Matching;

/// <summary>A report that is being searched for, with its words laid out so that each can be looked up at once.</summary>
internal sealed class Query : IDisposable
{
    private readonly List<(int Number, QueryWord Word)> _words = [];
    private readonly int[] _places;
    private readonly float[] _squares = new float[Words.ReportWords.Fields];

    /// <param name="report">The report, read; its words are in the vocabulary.</param>
    /// <param name="vocabulary">Of the index.</param>
    /// <param name="places">Lent for as long as the query lives: a 0 for each word of the vocabulary.</param>
    public Query(StoredReport report, Vocabulary vocabulary, int[] places)
    {
        (Report, _places) = (report, places);
        for (var field = 0; field < report.Fields.Length; field++)
        {
            foreach (var word in report.Fields[field])
            {
                Add(word, field, vocabulary);
            }
        }
    }

    /// <summary>The report.</summary>
    public StoredReport Report { get; }

    /// <summary>The sum of the weights of the title's words.</summary>
    public float TitleSum { get; private set; }

    /// <summary>The sum of the parts of the text's words in a score by BM25.</summary>
    public float TextParts { get; private set; }

    /// <summary>The sum of the squared weights of a field's words.</summary>
    public float SquaresOf(int field) => _squares[field];

    /// <summary>What a word weighs in it.</summary>
    /// <returns>False when it is not in the query.</returns>
    public bool Find(int word, out QueryWord found)
    {
        var place = _places[word];
        found = place == 0 ? default : _words[place - 1].Word;
        return place > 0;
    }

    /// <summary>Whether the word stands anywhere in it.</summary>
    public bool Holds(int word) => _places[word] > 0;

    /// <summary>Gives the places back, cleared.</summary>
    public void Dispose()
    {
        foreach (var (number, _) in _words)
        {
            _places[number] = 0;
        }
    }

    private void Add(WordCount word, int field, Vocabulary vocabulary)
    {
        var weight = vocabulary.WeightOf(word);
        if (!Find(word.Number, out var known))
        {
            _words.Add(default);
            _places[word.Number] = _words.Count;
        }

        var now = field switch
        {
            0 => known with { Title = weight },
            1 => known with { Text = weight, TextPart = Part(word, vocabulary) },
            _ => known with { Code = weight },
        };
        _words[_places[word.Number] - 1] = (word.Number, now);
        _squares[field] += weight * weight;
        TitleSum += field == 0 ? weight : 0;
        TextParts += field == 1 ? now.TextPart : 0;
    }

    private static float Part(WordCount word, Vocabulary vocabulary) =>
        word.Count * (1 + MatchParameters.QuerySaturation) / (word.Count + MatchParameters.QuerySaturation)
        * MathF.Pow(vocabulary.WeightOf(word.Number), MatchParameters.RarityPower);
}
