using System.Collections.Immutable;
using System.Diagnostics;

namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>
/// Measures duplicate detection on labelled reports by the protocol of SABD (Rodrigues et al. 2020) and of Zhang et al. 2022: in order of
/// creation, each report that is not the first of its group is a query against the groups before it within a window; a group that is not
/// found in it stays in the denominator. What a report teaches is learned after it was asked about, never before.
/// </summary>
/// <param name="windowDays">How old a report may be to be found, in days.</param>
public sealed class MatchEvaluation(int windowDays)
{
    private static readonly int[] Depths = [1, 5, 10, 20];

    private const int Deepest = 100;
    private const double RecalibrateGrowth = 1.1;

    private readonly DuplicateIndex _index = new();
    private readonly List<int> _ranks = [];
    private readonly List<double> _milliseconds = [];
    private readonly List<LabelledScore> _decisions = [];
    private readonly PolicyCount _nearVerbatim = new("NearVerbatim");
    private readonly PolicyCount _calibrated = new("Calibrated");
    private readonly Stopwatch _indexing = new();
    private Calibration _calibration = Calibration.Learn([]);
    private int _calibratedFrom;
    private int _reports;

    /// <summary>
    /// Asks only about reports that repeat others, in less than half the time. Recall and MRR are of those alone; what would be linked without asking is not counted then.
    /// </summary>
    public bool IsOfRanksOnly { get; init; }

    /// <summary>Hears how many reports were run through so far; null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Runs through the reports, which must be in time order.</summary>
    public EvaluationFigures Run(IEnumerable<LabelledReport> reports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _reports++;
            if (!IsOfRanksOnly || !report.IsFirst)
            {
                Ask(report);
            }

            Put(report);
            Progress?.Report(_reports);
        }

        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(_index);
        return Figures(memory / (1024.0 * 1024));
    }

    private void Ask(LabelledReport labelled)
    {
        var notBefore = labelled.Report.CreatedAt.AddDays(-windowDays);
        var start = Stopwatch.GetTimestamp();
        var candidates = _index.Search(labelled.Report, Deepest, notBefore);
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!labelled.IsUnclear)
        {
            Decide(labelled, candidates);
        }

        if (!labelled.IsFirst)
        {
            _ranks.Add(candidates.Select(candidate => candidate.Group).ToImmutableArray().IndexOf(labelled.Group) + 1);
            _index.Learn(labelled.Report, labelled.Group, notBefore);
        }
    }

    private void Decide(LabelledReport labelled, ImmutableArray<Candidate> candidates)
    {
        if (candidates.IsEmpty)
        {
            return;
        }

        var isRight = !labelled.IsFirst && candidates[0].Group == labelled.Group;
        if (candidates.FirstOrDefault(candidate => candidate.NearVerbatim is not null) is { } repeat)
        {
            var isRepeatRight = !labelled.IsFirst && repeat.Group == labelled.Group;
            _nearVerbatim.Add(isRepeatRight);
            _calibrated.Add(isRepeatRight);
        }
        else if (_calibration.At(candidates[0].Score).LowerBound >= Calibration.SurePrecision)
        {
            _calibrated.Add(isRight);
        }

        _decisions.Add(new LabelledScore(candidates[0].Score, isRight));
        if (_decisions.Count >= _calibratedFrom * RecalibrateGrowth)
        {
            (_calibration, _calibratedFrom) = (Calibration.Learn(_decisions), _decisions.Count);
        }
    }

    private void Put(LabelledReport labelled)
    {
        _indexing.Start();
        _index.Put(labelled.Report, labelled.Group);
        if (_index.WantsToRelearn)
        {
            _index.Relearn();
        }

        _indexing.Stop();
    }

    private EvaluationFigures Figures(double memory) => new(
        _reports,
        _ranks.Count,
        Depths.ToImmutableSortedDictionary(depth => depth, depth => Share(_ranks.Count(rank => rank > 0 && rank <= depth))),
        Mean(),
        Mean(),
        new QueryTimes(Percentile(0.5), Percentile(0.99)),
        _indexing.Elapsed.TotalSeconds,
        memory,
        [_nearVerbatim.Figures(_ranks.Count), _calibrated.Figures(_ranks.Count)]);

    private double Mean() => _ranks.Count == 0 ? 0 : _ranks.Average(rank => rank > 0 ? 1.0 / rank : 0);

    private double Share(int found) => _ranks.Count == 0 ? 0 : (double)found / _ranks.Count;

    private double Percentile(double share)
    {
        _milliseconds.Sort();
        return _milliseconds.Count == 0 ? 0 : _milliseconds[(int)((_milliseconds.Count - 1) * share)];
    }
}
