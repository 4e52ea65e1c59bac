using System.Numerics.Tensors;
using BugBridge.Core.Duplicates.Matching;

namespace BugBridge.Core.Duplicates.Learning;

/// <summary>
/// A vector for each word, learned from which words stand together in the reports (latent semantic analysis by randomised subspace
/// iteration, Halko, Martinsson and Tropp 2011), so that "freezes" is near "hangs" where reports use both alike. Immutable.
/// </summary>
internal sealed class TopicVectors
{
    /// <summary>How long the vectors are. More told nothing on any set.</summary>
    public const int Dimensions = 64;

    private const int Rounds = 4;
    private const int MostReports = 10_000;
    private const int FewestReports = 2;
    private const double CommonShare = 0.3;

    // Title, text and code, by how often a word stands there: the title counts three times, code a third.
    private static readonly float[][] Factors =
        [.. new[] { 3f, 1f, 0.3f }.Select(factor => Enumerable.Range(0, 256).Select(count => MathF.Log(1 + (factor * count))).ToArray())];

    private readonly float[]?[] _vectors;
    private readonly float[] _lengths;

    private TopicVectors(float[]?[] vectors)
    {
        _vectors = vectors;
        _lengths = [.. vectors.Select(vector => vector is null ? 0 : TensorPrimitives.Norm<float>(vector))];
    }

    /// <summary>Vectors that know no word.</summary>
    public static TopicVectors None { get; } = new([]);

    /// <summary>Learns from reports; from an even choice of 10,000 when there are more. Takes a second then.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="weightOf">How much a word tells.</param>
    /// <param name="words">How many words there are.</param>
    public static TopicVectors Learn(IReadOnlyList<StoredReport> reports, Func<int, float> weightOf, int words)
    {
        var step = Math.Max(1, (reports.Count + MostReports - 1) / MostReports);
        var chosen = reports.Where((_, at) => at % step == 0).Select(report => Weighed(report, weightOf)).ToList();
        var vectors = Blank(chosen, words);
        var known = vectors.OfType<float[]>().ToList();
        Fill(known);
        var documents = chosen.Select(_ => new float[Dimensions]).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Orthonormal.Make(known, Dimensions);
            Multiply(chosen, vectors, documents);
        }

        Orthonormal.Make(known, Dimensions);
        return new TopicVectors(vectors);
    }

    /// <summary>The vector of a report, of length 1, or of length 0 when none of its words is known.</summary>
    public float[] Of(StoredReport report, Vocabulary vocabulary)
    {
        var sum = new float[Dimensions];
        for (var field = 0; field < report.Fields.Length; field++)
        {
            foreach (var word in report.Fields[field])
            {
                if (VectorOf(word.Number) is { } vector)
                {
                    TensorPrimitives.MultiplyAdd(vector, Factors[field][word.Count] * vocabulary.WeightOf(word.Number), sum, sum);
                }
            }
        }

        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }

    /// <summary>The vector of a word, or null.</summary>
    public float[]? VectorOf(int word) => word < _vectors.Length ? _vectors[word] : null;

    /// <summary>The length of a word's vector, 0 without one.</summary>
    public float LengthOf(int word) => word < _lengths.Length ? _lengths[word] : 0;

    /// <summary>The words of a report with their weights, which make a vector of length 1.</summary>
    private static List<(int Word, float Weight)> Weighed(StoredReport report, Func<int, float> weightOf)
    {
        var words = report.Fields
            .SelectMany((field, at) => field.Select(word => (word.Number, Weight: Factors[at][word.Count] * weightOf(word.Number))))
            .ToList();
        var length = MathF.Sqrt(words.Sum(word => word.Weight * word.Weight));
        return [.. words.Select(word => (word.Number, word.Weight / length))];
    }

    /// <summary>A vector for each word to learn. Words in one report alone, or in very many, get none: the ones tie nothing together, the others everything.</summary>
    private static float[]?[] Blank(List<List<(int Word, float Weight)>> reports, int words)
    {
        var counts = new int[words];
        foreach (var (word, _) in reports.SelectMany(report => report))
        {
            counts[word]++;
        }

        return [.. counts.Select(count => count >= FewestReports && count < reports.Count * CommonShare ? new float[Dimensions] : null)];
    }

    private static void Fill(List<float[]> vectors)
    {
        // The same seed always, so that the same reports give the same vectors.
        var random = new Random(1);
        foreach (var vector in vectors)
        {
            for (var at = 0; at < vector.Length; at++)
            {
                vector[at] = (random.NextSingle() * 2) - 1;
            }
        }
    }

    /// <summary>One round: from words to reports and back.</summary>
    private static void Multiply(List<List<(int Word, float Weight)>> reports, float[]?[] words, List<float[]> documents)
    {
        for (var at = 0; at < reports.Count; at++)
        {
            Array.Clear(documents[at]);
            Gather(reports[at], words, documents[at]);
        }

        foreach (var vector in words.OfType<float[]>())
        {
            Array.Clear(vector);
        }

        for (var at = 0; at < reports.Count; at++)
        {
            Spread(reports[at], words, documents[at]);
        }
    }

    private static void Gather(List<(int Word, float Weight)> report, float[]?[] words, float[] document)
    {
        foreach (var (word, weight) in report)
        {
            if (words[word] is { } vector)
            {
                TensorPrimitives.MultiplyAdd(vector, weight, document, document);
            }
        }
    }

    private static void Spread(List<(int Word, float Weight)> report, float[]?[] words, float[] document)
    {
        foreach (var (word, weight) in report)
        {
            if (words[word] is { } vector)
            {
                TensorPrimitives.MultiplyAdd(document, weight, vector, vector);
            }
        }
    }
}
