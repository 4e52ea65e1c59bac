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

    /// <summary>How well the words of the query's title are met by another title's, from 0 to 1.</summary>
    public float MetBy(WordCount[] title)
    {
        var others = Laid(title);
        var (met, sum) = (0f, 0f);
        foreach (var word in _words)
        {
            var nearest = 0f;
            foreach (var other in others)
            {
                nearest = MathF.Max(nearest, Likeness(word, other));
            }

            met += word.Weight * nearest * nearest;
            sum += word.Weight;
        }

        return sum > 0 ? met / sum : 0;
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
            return (word.Number, _vocabulary.WeightOf(word), vector, _topics.LengthOf(word.Number));
        }),
    ];
}
