using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>The issues that have to do with categories: behind their tickets, filed for them, or named by decisions.</summary>
internal sealed class CategoryIssues
{
    private readonly ImmutableArray<CategoryIssue> _asked;
    private readonly Dictionary<(string Category, string Issue), int> _tickets = [];
    private ImmutableDictionary<string, ReviewIssue> _issues = ImmutableDictionary<string, ReviewIssue>.Empty;

    public CategoryIssues(
        ImmutableArray<CategoryIssue> asked, IReadOnlyCollection<ReviewDecision> decisions, ImmutableArray<CaseFacts> facts, Func<CaseFacts, string> placeOf)
    {
        _asked = asked;
        var tied = asked.Select(one => (one.CategoryId, one.IssueId)).Concat(decisions.Select(decision => (decision.CategoryId, decision.IssueId)));
        foreach (var (category, issue) in tied.Where(one => one.IssueId is not null))
        {
            _tickets.TryAdd((category, issue!), 0);
        }

        foreach (var one in facts.Where(one => one.IssueId is not null))
        {
            var pair = (placeOf(one), one.IssueId!);
            _tickets[pair] = _tickets.GetValueOrDefault(pair) + 1;
        }
    }

    /// <summary>Reads what is held of them.</summary>
    public async Task ReadAsync(IReviewView meetings, CancellationToken cancellationToken) =>
        _issues = (await meetings.IssuesAsync([.. _tickets.Keys.Select(pair => pair.Issue).Distinct(StringComparer.Ordinal)], cancellationToken))
            .ToImmutableDictionary(issue => issue.Id, StringComparer.Ordinal);

    /// <summary>Those of a category, the most tickets first.</summary>
    public ImmutableArray<ReviewIssue> Of(string categoryId) =>
    [
        .. _tickets.Where(pair => pair.Key.Category == categoryId && _issues.ContainsKey(pair.Key.Issue))
            .Select(pair => _issues[pair.Key.Issue] with { Tickets = pair.Value })
            .OrderByDescending(issue => issue.Tickets).ThenBy(issue => issue.Key, StringComparer.Ordinal),
    ];

    /// <summary>The issue that was asked for in a review, or null.</summary>
    public CategoryIssue? AskedFor(string categoryId, string period) => _asked.FirstOrDefault(one => one.CategoryId == categoryId && one.Period == period);

    /// <summary>What is held of an issue, or null.</summary>
    public ReviewIssue? Find(string? issueId) => issueId is null ? null : _issues.GetValueOrDefault(issueId);
}
