using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Tests.Ranking;

/// <summary>A Jira with one issue, that knows of priorities alone.</summary>
internal sealed class PriorityTracker(Issue issue) : IIssueReader, IIssueTouches, IIssueEditor
{
    public Issue? Issue { get; set; } = issue;

    public ImmutableArray<IssueTouch> Touches { get; set; } = [];

    public List<string> Edits { get; } = [];

    public Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<string>>(["Low", "Medium", "High", "Highest"]);

    public Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken) => Task.FromResult(Touches);

    public Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) => Task.FromResult(Issue);

    public Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken)
    {
        Edits.AddRange(edit.Fields.Select(field => $"{field.Key}={field.Value}"));
        return Task.CompletedTask;
    }

    public Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public string UrlOf(string issueKey) => throw new NotSupportedException();
}
