using BugBridge.Core.Duplicates.Words;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>All words that reports hold, by number, with how many reports hold each.</summary>
internal sealed class Vocabulary
{
    // Weights of words drift so slowly that they need not follow each report.
    private const double RefreshGrowth = 1.02;

    private static readonly float[] Dampened = [.. Enumerable.Range(0, 256).Select(count => count == 0 ? 0 : 1 + MathF.Log(count))];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _frequencies = [];
    private readonly List<string> _written = [];
    private float[] _weights = [];
    private int _reportsAtRefresh;

    /// <summary>How many words there are.</summary>
    public int Count => _frequencies.Count;

    /// <summary>How many reports there are.</summary>
    public int Reports { get; private set; }

    /// <summary>The number of a word, which is made known when it is new.</summary>
    public int NumberOf(Word word)
    {
        if (!_numbers.TryGetValue(word.Stem, out var number))
        {
            number = _frequencies.Count;
            _numbers.Add(word.Stem, number);
            _frequencies.Add(0);
            _written.Add(word.Written == word.Stem ? word.Stem : word.Written);
        }

        return number;
    }

    /// <summary>The number of a word, or -1 when no report ever held it.</summary>
    public int Find(string stem) => _numbers.GetValueOrDefault(stem, -1);

    /// <summary>A word as somebody wrote it.</summary>
    public string WrittenOf(int number) => _written[number];

    /// <summary>In how many reports the word stands.</summary>
    public int FrequencyOf(int number) => _frequencies[number];

    /// <summary>Counts a report with these distinct words in, or out again.</summary>
    public void CountReport(IEnumerable<int> distinct, int by)
    {
        Reports += by;
        foreach (var number in distinct)
        {
            _frequencies[number] += by;
        }

        if (Math.Abs(Reports - _reportsAtRefresh) > _reportsAtRefresh * (RefreshGrowth - 1))
        {
            Refresh();
        }
    }

    /// <summary>How much a word tells: the logarithm of how rare it is.</summary>
    public float WeightOf(int number) => number < _weights.Length ? _weights[number] : Weight(1);

    /// <summary>What a word weighs in a field that holds it so often.</summary>
    public float WeightOf(WordCount word) => Dampened[word.Count] * WeightOf(word.Number);

    /// <summary>True for words in so many reports that looking them up costs more than they tell.</summary>
    public bool IsCommon(int number) => _frequencies[number] > Math.Max(MatchParameters.FewReports, Reports * MatchParameters.CommonShare);

    private void Refresh()
    {
        _reportsAtRefresh = Reports;
        if (_weights.Length < Count)
        {
            _weights = new float[Count + (Count / 2)];
        }

        for (var number = 0; number < _weights.Length; number++)
        {
            _weights[number] = Weight(number < Count ? _frequencies[number] : 1);
        }
    }

    private float Weight(int frequency) => MathF.Log(1 + ((Reports + 1f) / (frequency + 0.5f)));
}
