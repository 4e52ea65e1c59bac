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
    private readonly HashSet<int> _runs;
    private readonly float _runSquares;
    private readonly float[] _topic;
    private readonly TitleMeaning _meaning;
    private readonly int[] _component;
    private readonly ComponentNames _components;

    public EvidenceReader(Query query, Vocabulary vocabulary, TopicVectors topics, LetterRuns letters, ProductAffinity products, float averageTitle)
    {
        (_query, _vocabulary, _topics, _letters, _products, _averageTitle) = (query, vocabulary, topics, letters, products, averageTitle);
        _runs = LetterRuns.Of(query.Report.Title);
        _runSquares = letters.Squares(_runs);
        _topic = query.Report.TopicBy(topics, vocabulary);
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

    private float Weight(WordCount word) => (1 + MathF.Log(word.Count)) * _vocabulary.WeightOf(word.Number);

    /// <summary>What the report's title has in common with the query.</summary>
    private void ReadTitle(StoredReport report, float[] evidence)
    {
        var (sum, squares, common, found, inText, bySearch, foreign) = (0f, 0f, 0f, 0f, 0f, 0f, 0f);
        var norm = 0.4f + (0.6f * report.Lengths[0] / _averageTitle);
        foreach (var word in report.Fields[0])
        {
            var weight = Weight(word);
            sum += weight;
            squares += weight * weight;
            common += weight * _query.Title.Of(word.Number).Weight;
            var (text, part) = _query.Text.Of(word.Number);
            inText += text > 0 ? weight : 0;
            bySearch += part * (word.Count / norm * 2.2f / (1.2f + (word.Count / norm)));
            var isFound = _query.Holds(word.Number);
            found += isFound ? weight : 0;
            foreign = isFound ? foreign : MathF.Max(foreign, _vocabulary.WeightOf(word.Number));
        }

        Set(evidence, Evidence.TitleCosine, Cosine(common, _query.Title.Squares, squares));
        Set(evidence, Evidence.TitleFound, Share(found, sum));
        Set(evidence, Evidence.TitleInText, Share(inText, sum));
        Set(evidence, Evidence.TextToTitle, bySearch / (_query.Text.Parts + 20));
        Set(evidence, Evidence.RarestForeign, foreign / 10);
    }

    /// <summary>What the report's other fields have in common with the query, and how much of the query's title the whole report has.</summary>
    private void ReadFields(StoredReport report, float[] evidence)
    {
        var held = new HashSet<int>();
        var rarest = 0f;
        for (var field = 0; field < report.Fields.Length; field++)
        {
            foreach (var word in report.Fields[field])
            {
                if (_query.Title.Holds(word.Number))
                {
                    held.Add(word.Number);
                }

                rarest = field < 2 && _query.Holds(word.Number) ? MathF.Max(rarest, _vocabulary.WeightOf(word.Number)) : rarest;
            }
        }

        var (found, lacking) = (0f, 0f);
        foreach (var word in _query.Title.Words)
        {
            found += held.Contains(word.Number) ? Weight(word) : 0;
            lacking = held.Contains(word.Number) ? lacking : MathF.Max(lacking, _vocabulary.WeightOf(word.Number));
        }

        Set(evidence, Evidence.QueryTitleFound, Share(found, _query.Title.Sum));
        Set(evidence, Evidence.RarestLacking, lacking / 10);
        Set(evidence, Evidence.RarestCommon, rarest / 10);
        Set(evidence, Evidence.TextCosine, FieldCosine(_query.Text, report.Fields[1]));
        Set(evidence, Evidence.CodeCosine, FieldCosine(_query.Code, report.Fields[2]));
    }

    private float FieldCosine(QueryField field, WordCount[] words)
    {
        var (common, squares) = (0f, 0f);
        foreach (var word in words)
        {
            var weight = Weight(word);
            squares += weight * weight;
            common += weight * field.Of(word.Number).Weight;
        }

        return Cosine(common, field.Squares, squares);
    }

    private void ReadMeaning(StoredReport report, float[] evidence)
    {
        Set(evidence, Evidence.Spelling, _letters.Cosine(_runs, _runSquares, report.Title));
        Set(evidence, Evidence.Topic, TensorPrimitives.Dot<float>(_topic, report.TopicBy(_topics, _vocabulary)));
        var (queryMeant, meant) = _meaning.Compare(report.Fields[0]);
        Set(evidence, Evidence.QueryTitleMeant, queryMeant);
        Set(evidence, Evidence.TitleMeant, meant);
    }

    private void ReadComponent(StoredReport report, float[] evidence)
    {
        var others = ComponentWords(report.Component);
        var areNamed = _component.Length > 0 && others.Length > 0;
        var isSame = areNamed && string.Equals(_query.Report.Component, report.Component, StringComparison.OrdinalIgnoreCase);
        Set(evidence, Evidence.SameComponent, isSame ? 1 : 0);
        Set(evidence, Evidence.OtherComponent, areNamed && !_component.Intersect(others).Any() ? 1 : 0);
        var isSpokenOf = others.Any(_query.Holds) || (_component.Length > 0 && report.Fields.Take(2).Any(field => field.Any(word => _component.Contains(word.Number))));
        Set(evidence, Evidence.ComponentSpokenOf, isSpokenOf ? 1 : 0);
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
