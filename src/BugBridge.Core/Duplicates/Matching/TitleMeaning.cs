using System.Numerics.Tensors;
using BugBridge.Core.Duplicates.Learning;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Compares titles word by word by what the words mean: each is met by the nearest of the other title.</summary>
internal sealed class TitleMeaning
{
    private const int MostWords = 24;

    private readonly Vocabulary _vocabulary;
    private readonly TopicVectors _topics;
    private readonly (int Word, float Weight, float[]? Vector, float Length)[] _words;

    /// <param name="title">The words of the query's title.</param>
    /// <param name="vocabulary">Of the index.</param>
    /// <param name="topics">What words mean.</param>
    public TitleMeaning(WordCount[] title, Vocabulary vocabulary, TopicVectors topics)
    {
        (_vocabulary, _topics) = (vocabulary, topics);
        _words = Laid(title);
    }

    /// <summary>How well the query's title is met by this one, and this one by the query's.</summary>
    public (float Query, float Other) Compare(WordCount[] title)
    {
        var others = Laid(title);
        var best = new float[others.Length];
        var (met, sum) = (0f, 0f);
        foreach (var word in _words)
        {
            var nearest = 0f;
            for (var at = 0; at < others.Length; at++)
            {
                var likeness = Likeness(word, others[at]);
                nearest = MathF.Max(nearest, likeness);
                best[at] = MathF.Max(best[at], likeness);
            }

            met += word.Weight * nearest * nearest;
            sum += word.Weight;
        }

        var (otherMet, otherSum) = (0f, 0f);
        for (var at = 0; at < others.Length; at++)
        {
            otherMet += others[at].Weight * best[at] * best[at];
            otherSum += others[at].Weight;
        }

        return (sum > 0 ? met / sum : 0, otherSum > 0 ? otherMet / otherSum : 0);
    }

    private static float Likeness(
        (int Word, float Weight, float[]? Vector, float Length) one, (int Word, float Weight, float[]? Vector, float Length) other) => one.Word == other.Word
        ? 1
        : one.Vector is null || other.Vector is null ? 0 : TensorPrimitives.Dot<float>(one.Vector, other.Vector) / ((one.Length * other.Length) + 1e-9f);

    private (int Word, float Weight, float[]? Vector, float Length)[] Laid(WordCount[] title) =>
    [
        .. title.Take(MostWords).Select(word =>
        {
            var vector = _topics.VectorOf(word.Number);
            return (word.Number, (1 + MathF.Log(word.Count)) * _vocabulary.WeightOf(word.Number), vector, vector is null ? 0 : TensorPrimitives.Norm<float>(vector));
        }),
    ];
}
