using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The stored reports with everything that is counted over them.</summary>
internal sealed class ReportShelf
{
    private const int FewestRemovals = 1_000;

    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StoredReport>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<StoredReport>> _signatures = new(StringComparer.Ordinal);
    private readonly List<StoredReport?> _reports = [];
    private readonly long[] _lengths = new long[Words.ReportWords.Fields];
    private readonly List<SlotFacts> _facts = [];
    private readonly Dictionary<string, int> _components = new(StringComparer.OrdinalIgnoreCase);
    private float[] _sums = [];
    private int[] _places = [];
    private int _removed;

    /// <summary>How many reports there are.</summary>
    public int Count => _slots.Count;

    /// <summary>Their words.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Where the words stand.</summary>
    public PostingLists Postings { get; } = new();

    /// <summary>Their titles' letters.</summary>
    public LetterRuns Letters { get; } = new();

    /// <summary>The report in a slot, or null when it was taken out.</summary>
    public StoredReport? this[int slot] => _reports[slot];

    /// <summary>A sum for each slot, all 0; valid until it is asked for again.</summary>
    public Span<float> Sums()
    {
        if (_sums.Length < _reports.Count)
        {
            _sums = new float[_reports.Count + (_reports.Count / 2)];
        }

        Array.Clear(_sums, 0, _reports.Count);
        return _sums.AsSpan(0, _reports.Count);
    }

    /// <summary>What the first choice must know of each slot.</summary>
    public ReadOnlySpan<SlotFacts> Facts() => CollectionsMarshal.AsSpan(_facts);

    /// <summary>What the first choice must know of a report.</summary>
    public SlotFacts FactsOf(StoredReport report) => new(report.CreatedAt.UtcTicks, report.Component is { } component ? ComponentNumber(component) : 0);

    /// <summary>A 0 for each word of the vocabulary, for one query at a time.</summary>
    public int[] Places()
    {
        if (_places.Length < Vocabulary.Count)
        {
            _places = new int[Vocabulary.Count + (Vocabulary.Count / 2)];
        }

        return _places;
    }

    /// <summary>All reports, in the order in which they were put.</summary>
    public ImmutableArray<StoredReport> Reports() => [.. _reports.OfType<StoredReport>()];

    /// <summary>The reports of a group, in the order in which they were put.</summary>
    public IReadOnlyList<StoredReport> ReportsOf(string group) => _groups[group];

    /// <summary>The reports that show an error.</summary>
    public IEnumerable<StoredReport> WithSignature(string signature) => _signatures.TryGetValue(signature, out var reports) ? reports : [];

    /// <summary>The reports that hold a word.</summary>
    public IEnumerable<StoredReport> With(int word) => Postings.SlotsOf(word).Select(slot => _reports[slot]).OfType<StoredReport>();

    /// <summary>The group of a report, or null when it is not here.</summary>
    public string? GroupOf(string reportId) => _slots.TryGetValue(reportId, out var slot) ? _reports[slot]!.Group : null;

    /// <summary>How many words a field has on average; at least 1.</summary>
    public float AverageLength(int field) => Math.Max(1, (float)_lengths[field] / Math.Max(1, Count));

    /// <summary>Adds a report, or replaces it; when only the group is another, nothing is read again.</summary>
    public void Put(Report report, string group)
    {
        if (_slots.TryGetValue(report.Id, out var slot))
        {
            var known = _reports[slot]!;
            if (known.Fingerprint == ReportIntake.FingerprintOf(report))
            {
                Regroup(known, group);
                return;
            }

            Remove(report.Id);
        }

        Add(ReportIntake.Read(report, group, Vocabulary));
    }

    /// <summary>Lets a report that is here belong to another group.</summary>
    public void Move(string reportId, string group) => Regroup(_reports[_slots[reportId]]!, group);

    /// <summary>Takes a report out.</summary>
    /// <returns>It, or null when it is not here.</returns>
    public StoredReport? Remove(string reportId)
    {
        if (!_slots.Remove(reportId, out var slot))
        {
            return null;
        }

        var report = _reports[slot]!;
        _reports[slot] = null;
        _facts[slot] = SlotFacts.Empty;
        Leave(report);
        Account(report, Weights(report).Keys, -1);
        if (++_removed > Math.Max(FewestRemovals, Count / 4))
        {
            Compact();
        }

        return report;
    }

    /// <summary>Adds a report that is not here.</summary>
    public void Add(StoredReport report)
    {
        _slots.Add(report.Id, _reports.Count);
        _reports.Add(report);
        _facts.Add(FactsOf(report));
        Join(report);
        var weights = Weights(report);
        Account(report, weights.Keys, 1);
        Post(weights, _reports.Count - 1);
    }

    private int ComponentNumber(string component)
    {
        if (!_components.TryGetValue(component, out var number))
        {
            number = _components.Count + 1;
            _components.Add(component, number);
        }

        return number;
    }

    private void Account(StoredReport report, IEnumerable<int> words, int by)
    {
        for (var field = 0; field < _lengths.Length; field++)
        {
            _lengths[field] += by * report.Lengths[field];
        }

        if (report.Marks.Signature is { } signature)
        {
            Sign(signature, report, by);
        }

        Vocabulary.CountReport(words, by);
        Letters.Count(report.Runs, by);
    }

    private void Sign(string signature, StoredReport report, int by)
    {
        if (!_signatures.TryGetValue(signature, out var reports))
        {
            _signatures[signature] = reports = [];
        }

        _ = by > 0 ? reports.Add(report) : reports.Remove(report);
        if (reports.Count == 0)
        {
            _signatures.Remove(signature);
        }
    }

    /// <summary>How much each word counts in a report, all fields together.</summary>
    private Dictionary<int, float> Weights(StoredReport report)
    {
        var weights = new Dictionary<int, float>();
        for (var field = 0; field < report.Fields.Length; field++)
        {
            var penalty = MatchParameters.LengthPenalties[field];
            var norm = 1 - penalty + (penalty * report.Lengths[field] / AverageLength(field));
            foreach (var word in report.Fields[field])
            {
                weights[word.Number] = weights.GetValueOrDefault(word.Number) + (MatchParameters.FieldWeights[field] * word.Count / norm);
            }
        }

        return weights;
    }

    private void Post(Dictionary<int, float> weights, int slot)
    {
        foreach (var (word, weight) in weights)
        {
            Postings.Add(word, slot, weight / (MatchParameters.Saturation + weight));
        }
    }

    private void Regroup(StoredReport report, string group)
    {
        if (report.Group != group)
        {
            Leave(report);
            report.Group = group;
            Join(report);
        }
    }

    private void Join(StoredReport report)
    {
        if (!_groups.TryGetValue(report.Group, out var members))
        {
            _groups[report.Group] = members = [];
        }

        members.Add(report);
    }

    private void Leave(StoredReport report)
    {
        var members = _groups[report.Group];
        members.Remove(report);
        if (members.Count == 0)
        {
            _groups.Remove(report.Group);
        }
    }

    /// <summary>Gives the places of reports that were taken out back.</summary>
    private void Compact()
    {
        var reports = Reports();
        _reports.Clear();
        _facts.Clear();
        _slots.Clear();
        Postings.Clear();
        _removed = 0;
        foreach (var report in reports)
        {
            _slots.Add(report.Id, _reports.Count);
            _reports.Add(report);
            _facts.Add(FactsOf(report));
            Post(Weights(report), _reports.Count - 1);
        }
    }
}
