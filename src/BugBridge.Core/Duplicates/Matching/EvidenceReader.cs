using System.Numerics.Tensors;
using BugBridge.Core.Duplicates.Learning;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Compares one query with stored reports.</summary>
internal sealed class EvidenceReader
{
    private readonly Query _query;
    private readonly Vocabulary _vocabulary;
    private readonly TopicVectors _topics;
    private readonly LetterRuns _letters;
    private readonly ProductAffinity _products;
    private readonly float _averageTitle;
    private readonly HashSet<int> _titleWordsFound = [];
    private readonly float[] _cosines = new float[Words.ReportWords.Fields];
    private readonly HashSet<ushort> _runs;
    private readonly float _runSquares;
    private readonly float[] _topic;
    private readonly TitleMeaning _meaning;
    private readonly int[] _component;
    private readonly ComponentNames _components;

    public EvidenceReader(Query query, Vocabulary vocabulary, TopicVectors topics, LetterRuns letters, ProductAffinity products, float averageTitle)
    {
        (_query, _vocabulary, _topics, _letters, _products, _averageTitle) = (query, vocabulary, topics, letters, products, averageTitle);
        _runs = [.. query.Report.Runs];
        _runSquares = letters.Squares(query.Report.Runs);
        _topic = topics.Of(query.Report, vocabulary);
        _meaning = new TitleMeaning(query.Report.Fields[0], vocabulary, topics);
        _components = new ComponentNames(vocabulary);
        _component = ComponentWords(query.Report.Component);
    }

    /// <summary>All evidence but the group's own and the shares of the best candidate's, which the caller puts in.</summary>
    public float[] Read(StoredReport report)
    {
        var evidence = new float[EvidenceWeights.Count];
        ReadTitle(report, evidence);
        ReadFields(report, evidence);
        ReadMeaning(report, evidence);
        ReadComponent(report, evidence);
        ReadTime(report, evidence);
        Set(evidence, Evidence.ProductsMeet, _products.Of(_query.Report.Product, report.Product));
        Set(evidence, Evidence.OtherPrefix, _query.Report.Prefix is { } mine && report.Prefix is { } other && mine != other ? 1 : 0);
        Set(evidence, Evidence.LengthDifference, MathF.Abs(MathF.Log((1f + _query.Report.Lengths[1]) / (1f + report.Lengths[1]))) / 5);
        return evidence;
    }

    private static void Set(float[] evidence, Evidence which, float value) => evidence[(int)which] = value;

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private static float Cosine(float common, float squares, float otherSquares) =>
        common > 0 ? common / MathF.Sqrt(squares * otherSquares) : 0;

    /// <summary>What the report's title has in common with the query.</summary>
    private void ReadTitle(StoredReport report, float[] evidence)
    {
        var (sum, found, inText, bySearch, foreign) = (0f, 0f, 0f, 0f, 0f);
        var norm = 0.4f + (0.6f * report.Lengths[0] / _averageTitle);
        foreach (var word in report.Fields[0])
        {
            var weight = _vocabulary.WeightOf(word);
            sum += weight;
            if (_query.Find(word.Number, out var mine))
            {
                found += weight;
                inText += mine.Text > 0 ? weight : 0;
                bySearch += mine.TextPart * (word.Count / norm * 2.2f / (1.2f + (word.Count / norm)));
            }
            else
            {
                foreign = MathF.Max(foreign, _vocabulary.WeightOf(word.Number));
            }
        }

        Set(evidence, Evidence.TitleFound, Share(found, sum));
        Set(evidence, Evidence.TitleInText, Share(inText, sum));
        Set(evidence, Evidence.TextToTitle, bySearch / (_query.TextParts + 20));
        Set(evidence, Evidence.RarestForeign, foreign / 10);
    }

    /// <summary>What the fields have in common, and how much of the query's title the whole report has.</summary>
    private void ReadFields(StoredReport report, float[] evidence)
    {
        _titleWordsFound.Clear();
        var rarest = 0f;
        for (var field = 0; field < report.Fields.Length; field++)
        {
            var (common, squares) = (0f, 0f);
            foreach (var word in report.Fields[field])
            {
                var weight = _vocabulary.WeightOf(word);
                squares += weight * weight;
                if (_query.Find(word.Number, out var mine))
                {
                    common += weight * mine.In(field);
                    rarest = field < 2 ? MathF.Max(rarest, _vocabulary.WeightOf(word.Number)) : rarest;
                    if (mine.Title > 0)
                    {
                        _titleWordsFound.Add(word.Number);
                    }
                }
            }

            _cosines[field] = Cosine(common, _query.SquaresOf(field), squares);
        }

        Set(evidence, Evidence.TextCosine, _cosines[1]);
        Set(evidence, Evidence.CodeCosine, _cosines[2]);
        Set(evidence, Evidence.RarestCommon, rarest / 10);
        ReadQueryTitle(evidence);
    }

    private void ReadQueryTitle(float[] evidence)
    {
        var found = 0f;
        foreach (var word in _query.Report.Fields[0])
        {
            found += _titleWordsFound.Contains(word.Number) ? _vocabulary.WeightOf(word) : 0;
        }

        Set(evidence, Evidence.QueryTitleFound, Share(found, _query.TitleSum));
    }

    private void ReadMeaning(StoredReport report, float[] evidence)
    {
        Set(evidence, Evidence.Spelling, _letters.Cosine(_runs, _runSquares, report.Runs));
        Set(evidence, Evidence.Topic, TensorPrimitives.Dot<float>(_topic, _topics.Of(report, _vocabulary)));
        Set(evidence, Evidence.QueryTitleMeant, _meaning.MetBy(report.Fields[0]));
    }

    private void ReadComponent(StoredReport report, float[] evidence)
    {
        var others = ComponentWords(report.Component);
        var areNamed = _component.Length > 0 && others.Length > 0;
        var isSame = areNamed && string.Equals(_query.Report.Component, report.Component, StringComparison.OrdinalIgnoreCase);
        Set(evidence, Evidence.SameComponent, isSame ? 1 : 0);
        Set(evidence, Evidence.OtherComponent, areNamed && !_component.Intersect(others).Any() ? 1 : 0);
        var isSpokenOf = others.Any(_query.Holds) || (_component.Length > 0 && (SpeaksOf(report.Fields[0]) || SpeaksOf(report.Fields[1])));
        Set(evidence, Evidence.ComponentSpokenOf, isSpokenOf ? 1 : 0);
    }

    private bool SpeaksOf(WordCount[] words)
    {
        foreach (var word in words)
        {
            if (_component.AsSpan().Contains(word.Number))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadTime(StoredReport report, float[] evidence)
    {
        var days = Math.Max(0, (_query.Report.CreatedAt - report.CreatedAt).TotalDays);
        Set(evidence, Evidence.Days, (float)Math.Exp(-days / 10));
        Set(evidence, Evidence.Months, (float)Math.Exp(-days / 60));
        Set(evidence, Evidence.Year, (float)Math.Exp(-days / 365));
        Set(evidence, Evidence.SameHour, days < 1.0 / 24 ? 1 : 0);
    }

    private int[] ComponentWords(string? component) => component is null ? [] : _components.Words(component);
}
