using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace BugBridge.Core.Duplicates.Learning;

/// <summary>
/// Weighs evidence. Begins with <see cref="EvidenceWeights.Default"/> and moves from there as cases are decided, so that the right candidate
/// comes out on top (softmax over the candidates of each case, held near the default by a squared penalty; Cao et al. 2007).
/// </summary>
internal sealed class Reranker
{
    private const int FewestLessons = 20;
    private const double LearnGrowth = 1.15;
    private const int Steps = 120;
    private const float StepSize = 0.08f;

    // In lessons: how many it takes to be believed as much as the default.
    private const float PriorLessons = 20;

    // The latest teach most, and learning must not take longer and longer.
    private const int MostLessons = 1_000;

    private readonly Queue<Lesson> _lessons = [];
    private int _seen;
    private int _learnedFrom;

    /// <summary>The weights, by <see cref="Evidence"/>.</summary>
    public ImmutableArray<float> Weights { get; private set; } = EvidenceWeights.Default;

    /// <summary>How much speaks for a candidate.</summary>
    public float Weigh(float[] evidence) => TensorPrimitives.Dot(evidence, Weights.AsSpan());

    /// <summary>Keeps a decided case, and learns when there are enough new ones.</summary>
    public void Add(Lesson lesson)
    {
        _lessons.Enqueue(lesson);
        _seen++;
        if (_lessons.Count > MostLessons)
        {
            _lessons.Dequeue();
        }

        if (_seen >= FewestLessons && _seen >= _learnedFrom * LearnGrowth)
        {
            Learn();
        }
    }

    private void Learn()
    {
        var weights = Weights.ToArray();
        var (mean, spread) = (new float[weights.Length], new float[weights.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var slope = Slope(weights);
            for (var at = 0; at < weights.Length; at++)
            {
                // Adam (Kingma and Ba 2015).
                mean[at] = (0.9f * mean[at]) + (0.1f * slope[at]);
                spread[at] = (0.99f * spread[at]) + (0.01f * slope[at] * slope[at]);
                weights[at] -= StepSize * (mean[at] / (1 - MathF.Pow(0.9f, step))) / (MathF.Sqrt(spread[at] / (1 - MathF.Pow(0.99f, step))) + 1e-8f);
            }
        }

        Weights = [.. weights];
        _learnedFrom = _seen;
    }

    private float[] Slope(float[] weights)
    {
        var slope = new float[weights.Length];
        foreach (var lesson in _lessons)
        {
            var chances = lesson.Candidates.Select(candidate => TensorPrimitives.Dot<float>(candidate, weights)).ToArray();
            TensorPrimitives.SoftMax(chances, chances);
            chances[lesson.Right] -= 1;
            for (var at = 0; at < chances.Length; at++)
            {
                TensorPrimitives.MultiplyAdd(lesson.Candidates[at], chances[at], slope, slope);
            }
        }

        for (var at = 0; at < slope.Length; at++)
        {
            slope[at] = (slope[at] + (PriorLessons * (weights[at] - EvidenceWeights.Default[at]))) / _lessons.Count;
        }

        return slope;
    }
}
