using System.Collections.Immutable;
using BugBridge.Core.Duplicates.Learning;
using BugBridge.Core.Duplicates.Matching;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// All known reports, to be searched for those that describe the same fault. Held in memory; safe for concurrent use. A group is what the
/// caller says belongs together: an issue with all tickets behind it.
/// </summary>
/// <remarks>
/// First choice by BM25F over title, text and code (Robertson, Zaragoza and Taylor 2004; with weights in the query as in Sun et al. 2011),
/// then the evidence of the best groups is weighed, with weights that go on learning from what people decide. SQLite's FTS5, which is at hand,
/// would find .358 of titanium's duplicates at rank 1, and .408 with component, recency and group size on top of it; this finds .508.
/// </remarks>
public sealed class DuplicateIndex
{
    private const int RelearnGrowth = 2;
    private const int FewestForTopics = 300;
    private const int LessonCandidates = 40;
    private const int ObservedCandidates = 20;

    // The weighed evidence of candidates that are right as often as not: makes of it a number around one half.
    private const float EvenWeight = 14;

    private readonly Lock _gate = new();
    private readonly ReportShelf _shelf = new();
    private readonly Reranker _reranker = new();
    private readonly ProductAffinity _products = new();
    private TopicVectors _topics = TopicVectors.None;
    private int _relearnAt = FewestForTopics;

    /// <summary>How many reports it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _shelf.Count;
            }
        }
    }

    /// <summary>True when <see cref="Relearn"/> would tell it more about which words mean the same.</summary>
    public bool WantsToRelearn
    {
        get
        {
            lock (_gate)
            {
                return _shelf.Count >= _relearnAt;
            }
        }
    }

    /// <summary>Adds a report, or replaces what is known of it: its text, or only its group.</summary>
    public void Put(Report report, string group)
    {
        ArgumentNullException.ThrowIfNull(report);
        lock (_gate)
        {
            _shelf.Put(report, group);
        }
    }

    /// <summary>Lets a report belong to another group.</summary>
    public void Move(string reportId, string group)
    {
        lock (_gate)
        {
            _shelf.Move(reportId, group);
        }
    }

    /// <summary>Takes a report out; nothing when it is not there.</summary>
    public void Remove(string reportId)
    {
        lock (_gate)
        {
            _shelf.Remove(reportId);
        }
    }

    /// <summary>The groups that speak most alike, the best first; without the group that holds the query itself.</summary>
    /// <param name="query">The new report. It need not be in the index.</param>
    /// <param name="limit">Show at most this many.</param>
    /// <param name="notBefore">Reports written before this do not count, UTC.</param>
    /// <param name="except">Groups that are not wanted, or null.</param>
    public ImmutableArray<Candidate> Search(Report query, int limit, DateTimeOffset notBefore, IReadOnlySet<string>? except = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            using var laid = Lay(query);
            return [.. Weigh(laid, notBefore, except).Take(limit).Select(group => CandidateOf(laid, group))];
        }
    }

    /// <summary>Learns from a decision: of all that a search for the report finds, this group was the right one.</summary>
    /// <param name="query">The report that was decided about.</param>
    /// <param name="group">The group that it belongs to.</param>
    /// <param name="notBefore">As in the search that the person saw, UTC.</param>
    /// <param name="itself">The report under which the query stands in the index by now, if it does: it must not find itself.</param>
    public void Learn(Report query, string group, DateTimeOffset notBefore, string? itself = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_gate)
        {
            var own = itself is null ? null : _shelf.Remove(itself);
            Learn(query, group, notBefore);
            if (own is not null)
            {
                _shelf.Add(own);
            }
        }
    }

    /// <summary>
    /// Learns anew from all reports which words mean the same; searches go on meanwhile. Takes a second for 10,000 reports and more.
    /// </summary>
    public void Relearn()
    {
        ImmutableArray<StoredReport> reports;
        float[] weights;
        lock (_gate)
        {
            reports = _shelf.Reports();
            weights = [.. Enumerable.Range(0, _shelf.Vocabulary.Count).Select(_shelf.Vocabulary.WeightOf)];
        }

        var topics = TopicVectors.Learn(reports, word => weights[word], weights.Length);
        lock (_gate)
        {
            (_topics, _relearnAt) = (topics, Math.Max(FewestForTopics, reports.Length) * RelearnGrowth);
        }
    }

    private Query Lay(Report report)
    {
        var read = ReportIntake.Read(report, string.Empty, _shelf.Vocabulary);
        return new Query(read, _shelf.Vocabulary, _shelf.Places());
    }

    private List<WeighedGroup> Weigh(Query query, DateTimeOffset notBefore, IReadOnlySet<string>? except)
    {
        var reader = new EvidenceReader(query, _shelf.Vocabulary, _topics, _shelf.Letters, _products, _shelf.AverageLength(0));
        var own = _shelf.GroupOf(query.Report.Id);
        var groups = new FirstChoice(_shelf).Find(query, notBefore, group => group != own && except?.Contains(group) != true)
            .Select(choice => WeighedGroup.Read(choice, _shelf, reader, query, notBefore))
            .ToList();
        WeighedGroup.Compare(groups);
        foreach (var group in groups)
        {
            group.Weight = _reranker.Weigh(group.Evidence);
        }

        groups.Sort((one, other) => other.Weight.CompareTo(one.Weight));
        return groups;
    }

    private void Learn(Report query, string group, DateTimeOffset notBefore)
    {
        using var laid = Lay(query);
        var groups = Weigh(laid, notBefore, null);
        var right = groups.FindIndex(candidate => candidate.Group == group);
        if (right < 0)
        {
            return;
        }

        Observe(laid.Report.Product, groups, right);
        if (right < LessonCandidates)
        {
            _reranker.Add(new Lesson([.. groups.Take(LessonCandidates).Select(candidate => candidate.Evidence)], right));
        }
    }

    private void Observe(string? product, List<WeighedGroup> groups, int right)
    {
        _products.Count(product, groups[right].Best.Product, isRight: true);
        foreach (var wrong in groups.Take(ObservedCandidates).Where((_, at) => at != right))
        {
            _products.Count(product, wrong.Best.Product, isRight: false);
        }
    }

    private Candidate CandidateOf(Query query, WeighedGroup group) => new(
        group.Group,
        group.Best.Id,
        1 / (1 + Math.Exp(EvenWeight - group.Weight)),
        TellingWords.Of(query, group.Best, _shelf),
        group.NearVerbatim);
}
