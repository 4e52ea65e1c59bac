using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Jira.Search;

namespace BugBridge.Sandbox.Jira;

/// <summary>Everything that the stand-in for Jira holds. Every use of it happens under <see cref="Gate"/>.</summary>
internal sealed class JiraState(JiraOptions options, TimeProvider clock, JiraNews news)
{
    private readonly Dictionary<string, long> _keys = new(StringComparer.OrdinalIgnoreCase);
    private long _lastId = 10_000;
    private DateTimeOffset _lastTime;

    public Lock Gate { get; } = new();

    public Dictionary<long, JiraIssue> Issues { get; } = [];

    public Dictionary<string, JiraUser> Users { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JiraProject> Projects { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, JiraField> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<long, JiraVersion> Versions { get; } = [];

    public Dictionary<long, JiraSprint> Sprints { get; } = [];

    public List<JiraIssueLink> Links { get; } = [];

    /// <summary>The webhooks that the API made, as it shows them.</summary>
    public List<JsonObject> Webhooks { get; } = [];

    public HashSet<string> Denied { get; } = new(StringComparer.Ordinal);

    public SearchIndex Index { get; } = new(options.SearchLag, clock);

    /// <summary>Where links in answers and webhooks lead to.</summary>
    public string BaseUrl { get; set; } = "http://localhost";

    /// <summary>Never the same twice, so that what happened later has the later time, however fast it went.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = clock.GetUtcNow();
            _lastTime = now > _lastTime ? now : _lastTime.AddTicks(TimeSpan.TicksPerMillisecond);
            return _lastTime;
        }
    }

    public long NextId() => ++_lastId;

    /// <summary>The issue with this id or key, also an old key; null when it is gone.</summary>
    public JiraIssue? Find(string idOrKey)
    {
        var isKnown = long.TryParse(idOrKey, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || _keys.TryGetValue(idOrKey, out id);
        return isKnown ? Issues.GetValueOrDefault(id) : null;
    }

    /// <summary>A key for a new issue of a project.</summary>
    public string NextKey(string projectKey)
    {
        var project = Projects[projectKey];
        Projects[projectKey] = project = project with { LastNumber = project.LastNumber + 1 };
        return $"{project.Key}-{project.LastNumber}";
    }

    public JiraIssue Add(JiraIssue issue, string actorId)
    {
        Keep(issue);
        news.Tell("jira:issue_created", () => About(issue, actorId, "issue_created"));
        return issue;
    }

    /// <summary>Keeps a changed issue, bumps its time and tells of it.</summary>
    /// <param name="issue">The issue as it is now, but for its time.</param>
    /// <param name="actorId">Who changed it.</param>
    /// <param name="kind">What Jira calls the change, such as <c>issue_commented</c>.</param>
    public JiraIssue Change(JiraIssue issue, string actorId, string kind = "issue_generic")
    {
        var entry = new JiraHistory(NextId(), actorId, Now, [.. IssueDifference.Between(Issues[issue.Id], issue, this)]);
        var after = Keep(issue, entry);
        news.Tell("jira:issue_updated", () =>
        {
            var body = About(after, actorId, kind);
            body["changelog"] = new JsonObject { ["id"] = IssueJson.Id(entry.Id), ["items"] = HistoryJson.Items(entry) };
            return body;
        });
        return after;
    }

    /// <summary>Adds or takes away a link: the history and the time of both issues tell of it, but the webhook tells of the link alone.</summary>
    public void Change(JiraIssueLink link, bool isNew, string actorId)
    {
        var (from, to) = (Issues[link.InwardId], Issues[link.OutwardId]);
        if (isNew)
        {
            Links.Add(link);
        }
        else
        {
            Links.Remove(link);
        }

        Keep(from, new JiraHistory(NextId(), actorId, Now, [IssueDifference.Link(link, from, to, isNew)]));
        Keep(to, new JiraHistory(NextId(), actorId, Now, [IssueDifference.Link(link, to, from, isNew)]));
        news.Tell(isNew ? "issuelink_created" : "issuelink_deleted", () => new JsonObject { ["issueLink"] = LinkJson.Told(link) });
    }

    private JiraIssue Keep(JiraIssue issue, JiraHistory entry)
    {
        var after = issue with { UpdatedAt = entry.At, History = entry.Items.IsEmpty ? issue.History : issue.History.Add(entry) };
        Keep(after);
        return after;
    }

    /// <summary>Keeps what does not count as a change of the issue: properties.</summary>
    public void Keep(JiraIssue issue)
    {
        Issues[issue.Id] = issue;
        _keys[issue.Key] = issue.Id;
        Index.Note(issue.Id, issue);
    }

    /// <summary>The bridge may no longer see an issue, of which it hears nothing: neither does <see cref="Keep(JiraIssue)"/>, by which it may again.</summary>
    public JiraIssue Hide(JiraIssue issue)
    {
        Issues.Remove(issue.Id);
        Index.Note(issue.Id, null);
        return issue;
    }

    public void Remove(JiraIssue issue, string actorId)
    {
        Issues.Remove(issue.Id);
        Links.RemoveAll(link => link.InwardId == issue.Id || link.OutwardId == issue.Id);
        Index.Note(issue.Id, null);
        news.Tell("jira:issue_deleted", () => About(issue, actorId, "issue_deleted"));
    }

    public void TellComment(string name, JiraIssue issue, JiraComment comment) => news.Tell(name, () => new JsonObject
    {
        ["comment"] = CommentJson.Of(comment, issue, this, withProperties: false),
        ["issue"] = new JsonObject
        {
            ["id"] = IssueJson.Id(issue.Id),
            ["self"] = $"{BaseUrl}/rest/api/2/{issue.Id}",
            ["key"] = issue.Key,
            ["fields"] = IssueJson.Fields(issue, this, ["summary", "issuetype", "project", "status", "priority"]),
        },
        ["eventType"] = "primaryAction",
    });

    public void TellVersion(string name, JiraVersion version) =>
        news.Tell(name, () => new JsonObject { ["version"] = SettingJson.Version(version, this) });

    private JsonObject About(JiraIssue issue, string actorId, string kind) => new()
    {
        ["issue_event_type_name"] = kind,
        ["user"] = SettingJson.User(Users[actorId], BaseUrl),
        ["issue"] = IssueJson.Whole(issue, this),
    };
}
