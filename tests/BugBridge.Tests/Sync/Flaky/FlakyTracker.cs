using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>A Jira in memory that any call may fail in, before or after its effect, and whose search lags its writes.</summary>
internal sealed class FlakyTracker(Trouble trouble, TimeProvider clock) :
    IIssueReader, IIssueFeed, IIssueList, IIssueTouches, IIssueFiler, IIssueComments, IIssueFiles, IIssueEditor, IRemoteLinks, IIssueLinks, ITrackerProbe
{
    private static readonly TimeSpan SearchLag = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Issue> _issues = new(StringComparer.Ordinal);
    private int _count;

    public IssueTracker Ports => IssueTracker.Of(this);

    public IReadOnlyList<Issue> Issues
    {
        get
        {
            lock (_gate)
            {
                return [.. _issues.Values];
            }
        }
    }

    /// <summary>The tickets shown beside each issue.</summary>
    public Dictionary<string, HashSet<string>> Links { get; } = [];

    public string UrlOf(string issueKey) => "https://jira.example/browse/" + issueKey;

    public void Change(string id, Func<Issue, Issue> change)
    {
        lock (_gate)
        {
            _issues[id] = change(_issues[id]) with { UpdatedAt = clock.GetUtcNow() };
        }
    }

    public Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) => Locked(() => trouble.Read(
        Remote.Jira, () => _issues.Values.FirstOrDefault(issue => issue.Ref.Id == idOrKey || issue.Ref.Key == idOrKey)));

    public Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => Locked(() => trouble.Read(
        Remote.Jira, () => new ManyRead<Issue>([.. ids.Select(id => _issues.GetValueOrDefault(id)).OfType<Issue>()])));

    public Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteFileAsync(string fileId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken) => Locked(() => trouble.Write(Remote.Jira, () =>
    {
        var id = (10_000 + ++_count).ToString(CultureInfo.InvariantCulture);
        var made = A.Issue() with
        {
            Ref = new IssueRef(id, $"ENG-{_count}"),
            Summary = issue.Summary,
            Description = issue.Description,
            Stamp = stamp,
            CreatedAt = clock.GetUtcNow(),
            UpdatedAt = clock.GetUtcNow(),
        };
        _issues.Add(id, made);
        return made.Ref;
    }));

    public Task<FilingChoices> ChoicesAsync(string project, string type, bool isAnew, CancellationToken cancellationToken) =>
        Task.FromResult(FilingChoices.None);

    public Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) => Locked(() => trouble.Read(
        Remote.Jira, () =>
        {
            var found = _issues.Values.FirstOrDefault(issue => issue.Stamp == stamp && issue.CreatedAt + SearchLag <= clock.GetUtcNow());
            return found is not null ? StampLookup.Found(found.Ref.Id, found.Ref.Key)
                : clock.GetUtcNow() < attemptedAt + (SearchLag * 2) ? StampLookup.TooEarly(SearchLag)
                : StampLookup.Absent;
        }));

    public Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () =>
        {
            var id = $"c{++_count}";
            var issue = _issues[idOrKey];
            _issues[idOrKey] = issue with { Comments = issue.Comments.Add(A.Comment(body.ToString(), id) with { Stamp = stamp }), UpdatedAt = clock.GetUtcNow() };
            return id;
        }));

    public Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken) => Locked(() => trouble.Read(
        Remote.Jira, () => _issues[idOrKey].Comments.FirstOrDefault(comment => comment.Stamp == stamp) is { } found
            ? StampLookup.Found(found.Id)
            : StampLookup.Absent));

    public Task<FileContent?> OpenFileAsync(string idOrKey, IssueFile file, CancellationToken cancellationToken) => Locked<FileContent?>(
        () => trouble.Read(Remote.Jira, () => new FileContent(file.FileName, file.ContentType, 4, new MemoryStream("text"u8.ToArray()))));

    public Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken) => Locked(() => trouble.Write(Remote.Jira, () =>
    {
        var made = new IssueFile($"f{++_count}", file.Name, file.ContentType, file.Length ?? 0, "BugBridge", clock.GetUtcNow(), IsByBridge: true);
        _issues[idOrKey] = _issues[idOrKey] with { Files = _issues[idOrKey].Files.Add(made), UpdatedAt = clock.GetUtcNow() };
        return made.Id;
    }));

    public Task<StampLookup> FindFileAsync(string idOrKey, string fileName, CancellationToken cancellationToken) => Locked(() => trouble.Read(
        Remote.Jira, () => _issues[idOrKey].Files.FirstOrDefault(file => file.IsByBridge && file.FileName == fileName) is { } found
            ? StampLookup.Found(found.Id)
            : StampLookup.Absent));

    public Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken) => Locked(() => trouble.Write(Remote.Jira, () => true));

    public Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () => LinksOf(idOrKey).Add(link.GlobalId)));

    public Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () => LinksOf(idOrKey).Remove(globalId)));

    public Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () => Retie(fromIdOrKey, toIdOrKey, (issue, tie) => issue.Ties.Contains(tie) ? issue.Ties : issue.Ties.Add(tie), type)));

    public Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () => Retie(fromIdOrKey, toIdOrKey, (issue, tie) => issue.Ties.Remove(tie), type)));

    public Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken) => Locked(
        () => trouble.Read(Remote.Jira, () => ImmutableArray<IssueTouch>.Empty));

    public Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken) => Locked(
        () => trouble.Write(Remote.Jira, () => _issues[idOrKey] = _issues[idOrKey] with
        {
            Status = status,
            Category = StatusCategory.Done,
            Resolution = resolution,
            UpdatedAt = clock.GetUtcNow(),
        }));

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken) => throw new NotSupportedException();

    private bool Retie(string fromId, string toId, Func<Issue, IssueTie, ImmutableArray<IssueTie>> change, string type)
    {
        foreach (var (id, otherId) in new[] { (fromId, toId), (toId, fromId) })
        {
            var issue = _issues[id];
            _issues[id] = issue with { Ties = change(issue, new IssueTie(type, id == fromId, _issues[otherId].Ref)), UpdatedAt = clock.GetUtcNow() };
        }

        return true;
    }

    private HashSet<string> LinksOf(string id)
    {
        if (!Links.TryGetValue(id, out var links))
        {
            Links[id] = links = [];
        }

        return links;
    }

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return Task.FromResult(work());
            }
            catch (Exception failure)
            {
                return Task.FromException<T>(failure);
            }
        }
    }
}
