using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Jira;

/// <summary>
/// Jira as people see it: what engineers do in it, and what it holds. Everything done here bumps times and fires webhooks as if it were done
/// in the browser. Issues are named by id or by any key that they ever had. Where nobody is named, the first engineer acts. Thread-safe;
/// what is handed out are snapshots.
/// </summary>
public sealed class JiraStandIn
{
    private readonly JiraNews _news;
    private int _lastField = 10_010;

    internal JiraStandIn(JiraOptions options, TimeProvider clock, WebhookSender sender)
    {
        _news = new JiraNews(sender, options, clock);
        State = new JiraState(options, clock, _news);
        foreach (var field in SystemFields.All)
        {
            State.Fields[field.Id] = field;
        }

        Bridge = AddUser("BugBridge", options.Email, "atlassian");
        TicketsField = AddField("Bridge tickets", "number");
        CustomersField = AddField("Bridge customers", "number");
        RevenueField = AddField("Bridge revenue", "number");
        ScoreField = AddField("Bridge score", "number");
        ReportedByField = AddField("Bridge reported by", "textarea");
        TargetField = AddField("Target date", "date");
        SprintField = AddField(SystemFields.Sprint);
        AddProject("ENG", "Engineering");
    }

    /// <summary>The calls that the API got.</summary>
    public CallCounts Calls { get; } = new();

    /// <summary>The account that the API's credentials belong to. People may write through it, too.</summary>
    public string Bridge { get; }

    /// <summary>A number field, "Bridge tickets".</summary>
    public string TicketsField { get; }

    /// <summary>A number field, "Bridge customers".</summary>
    public string CustomersField { get; }

    /// <summary>A number field, "Bridge revenue".</summary>
    public string RevenueField { get; }

    /// <summary>A number field, "Bridge score".</summary>
    public string ScoreField { get; }

    /// <summary>A field for text of several lines, "Bridge reported by".</summary>
    public string ReportedByField { get; }

    /// <summary>A date field, "Target date".</summary>
    public string TargetField { get; }

    /// <summary>The field that holds the sprints.</summary>
    public string SprintField { get; }

    /// <summary>All issues with all that is in them, by id; deleted ones are gone.</summary>
    public ImmutableArray<JiraIssue> Issues => Locked(() => State.Issues.Values.OrderBy(issue => issue.Id).ToImmutableArray());

    /// <summary>All links between issues.</summary>
    public ImmutableArray<JiraIssueLink> Links => Locked(() => State.Links.ToImmutableArray());

    /// <summary>All users, the bridge's among them.</summary>
    public ImmutableArray<JiraUser> Users => Locked(() => State.Users.Values.ToImmutableArray());

    internal JiraState State { get; }

    /// <summary>The issue as it is now.</summary>
    public JiraIssue Issue(string idOrKey) => Locked(() => Found(idOrKey));

    /// <summary>Tells this receiver of every change from now on.</summary>
    public void AddWebhook(JiraWebhook webhook) => _news.Add(webhook);

    /// <summary>Adds an engineer.</summary>
    /// <returns>The account id.</returns>
    public string AddEngineer(string name, string? email = null) => AddUser(name, email, "atlassian");

    /// <summary>Adds a project.</summary>
    /// <param name="key">Such as ENG.</param>
    /// <param name="name">The name.</param>
    /// <param name="typeKey"><c>software</c> or <c>service_desk</c>.</param>
    /// <param name="components">Components by name.</param>
    public void AddProject(string key, string name, string typeKey = "software", params string[] components) => Locked(() =>
    {
        var project = new JiraProject(State.NextId(), key, name, typeKey);
        State.Projects[key] = project with { Components = [.. components.Select(component => new JiraNamed(State.NextId(), component))] };
    });

    /// <summary>Adds a component.</summary>
    public void AddComponent(string projectKey, string name) => Locked(() =>
    {
        var project = State.Projects[projectKey];
        State.Projects[projectKey] = project with { Components = project.Components.Add(new JiraNamed(State.NextId(), name)) };
    });

    /// <summary>Deletes a component. New issues cannot have it any more.</summary>
    public void RemoveComponent(string projectKey, string name) => Locked(() =>
    {
        var project = State.Projects[projectKey];
        State.Projects[projectKey] = project with { Components = project.Components.RemoveAll(component => component.Name == name) };
    });

    /// <summary>Gives a project a priority scheme of its own.</summary>
    public void SetPriorities(string projectKey, params string[] names) =>
        Locked(() => { State.Projects[projectKey] = State.Projects[projectKey] with { Priorities = [.. names] }; });

    /// <summary>Requires a field of new issues.</summary>
    public void RequireField(string id) => Locked(() => { State.Fields[id] = State.Fields[id] with { IsRequired = true }; });

    /// <summary>Takes the options of a select field, and gives it others.</summary>
    public void SetOptions(string id, params string[] options) => Locked(() => { State.Fields[id] = State.Fields[id] with { Options = [.. options] }; });

    /// <summary>Adds a field, on all screens.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type"><c>string</c>, <c>number</c>, <c>date</c>, <c>datetime</c>, <c>option</c>, <c>options</c>, <c>labels</c> or <c>textarea</c>.</param>
    /// <param name="options">Of <c>option</c> and <c>options</c>, those that it takes; any, where none are given.</param>
    /// <returns>Its id, such as <c>customfield_10011</c>.</returns>
    public string AddField(string name, string type, params string[] options) => AddField(SystemFields.Custom(name, type) with { Options = [.. options] });

    /// <summary>Takes a field away.</summary>
    public void RemoveField(string id) => Locked(() => { State.Fields.Remove(id); });

    /// <summary>Denies the bridge a permission, such as <c>ADD_COMMENTS</c>; only <c>mypermissions</c> shows it.</summary>
    public void Deny(string permission) => Locked(() => { State.Denied.Add(permission); });

    /// <summary>An engineer makes an issue.</summary>
    /// <returns>Its key.</returns>
    public string FileIssue(string projectKey, string summary, string description = "", string type = "Bug", string? by = null) => Locked(() =>
    {
        var issue = new JiraIssue(State.NextId(), State.NextKey(projectKey), State.Now)
        {
            Type = type,
            Summary = summary,
            Description = description.Length == 0 ? default : Adf.Document(description),
            CreatorId = Actor(by),
        };
        return State.Add(issue, Actor(by)).Key;
    });

    /// <summary>An engineer comments.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="by">The account id.</param>
    /// <param name="role">Only this role can read it.</param>
    /// <param name="group">Only this group can read it.</param>
    /// <param name="isInternal">Marked as internal, as in a service project.</param>
    /// <returns>The comment's id.</returns>
    public long Comment(string issue, string text, string? by = null, string? role = null, string? group = null, bool isInternal = false) =>
        Comment(issue, Adf.Document(text), by, role, group, isInternal);

    /// <summary>An engineer comments with a whole document.</summary>
    /// <returns>The comment's id.</returns>
    public long Comment(string issue, JsonElement document, string? by = null, string? role = null, string? group = null, bool isInternal = false) =>
        Locked(() => AddComment(Found(issue), new JiraComment(State.NextId(), Actor(by), document, State.Now)
        {
            Visibility = role is not null ? Visible("role", role) : group is not null ? Visible("group", group) : default,
            Properties = isInternal ? InternalMark : ImmutableSortedDictionary<string, JsonElement>.Empty,
        }).Id);

    /// <summary>An engineer answers a comment, below it.</summary>
    /// <returns>The reply's id.</returns>
    public long Reply(string issue, long commentId, string text, string? by = null) => Locked(() => AddComment(
        Found(issue), new JiraComment(State.NextId(), Actor(by), Adf.Document(text), State.Now) { ParentId = commentId }).Id);

    /// <summary>Another program marks a comment as service projects mark internal ones; nothing else of it changes, and Jira tells nobody.</summary>
    public void MarkInternal(string issue, long commentId) => Locked(() =>
    {
        var it = Found(issue);
        var before = it.Comments.First(comment => comment.Id == commentId);
        State.Keep(it with { Comments = it.Comments.Replace(before, before with { Properties = InternalMark }) });
    });

    /// <summary>An engineer puts a file on an issue.</summary>
    /// <returns>The file's id.</returns>
    public long Attach(string issue, string name, string contentType, HeldFile content, string? by = null) => Locked(() =>
    {
        var (it, file) = (Found(issue), new JiraFile(State.NextId(), name, contentType, Actor(by), State.Now, content));
        State.Change(it with { Files = it.Files.Add(file) }, file.AuthorId, "issue_updated");
        return file.Id;
    });

    /// <summary>An engineer deletes a file.</summary>
    public void DeleteFile(string issue, long fileId) => Change(issue, it => it with { Files = it.Files.RemoveAll(file => file.Id == fileId) });

    /// <summary>An engineer edits a comment.</summary>
    public void EditComment(string issue, long commentId, string text, string? by = null) =>
        Locked(() => { ReplaceComment(Found(issue), commentId, comment => comment with { Body = Adf.Document(text), UpdatedAt = State.Now, UpdateAuthorId = Actor(by) }); });

    /// <summary>An engineer limits a comment to a role, after it was there for everybody.</summary>
    public void LimitComment(string issue, long commentId, string role) =>
        Locked(() => { ReplaceComment(Found(issue), commentId, comment => comment with { Visibility = Visible("role", role), UpdatedAt = State.Now }); });

    /// <summary>An engineer opens a comment to everybody, after it was limited.</summary>
    public void OpenComment(string issue, long commentId) => Locked(() =>
    {
        ReplaceComment(Found(issue), commentId, comment => comment with
        {
            Visibility = default,
            Properties = comment.Properties.Remove("sd.public.comment"),
            UpdatedAt = State.Now,
        });
    });

    /// <summary>An engineer deletes a comment.</summary>
    public void DeleteComment(string issue, long commentId) => Locked(() => RemoveComment(Found(issue), commentId, Actor(null)));

    /// <summary>An engineer moves an issue to a status, by whatever transition; the workflow's limits do not bind people here.</summary>
    public void SetStatus(string issue, string status, string? resolution = null, string? by = null) => Change(issue, it => Moved(it, status, resolution), by);

    /// <summary>An engineer sets or clears the resolution.</summary>
    public void SetResolution(string issue, string? resolution) =>
        Change(issue, it => it with { Resolution = resolution, ResolvedAt = resolution is null ? null : State.Now });

    /// <summary>An engineer sets or clears the due date.</summary>
    public void SetDueDate(string issue, DateOnly? date) => Change(issue, it => it with { DueDate = date });

    /// <summary>An engineer sets the versions that mend it.</summary>
    public void SetFixVersions(string issue, params long[] versionIds) => Change(issue, it => it with { FixVersions = [.. versionIds] });

    /// <summary>An engineer puts it into a sprint, or takes it out.</summary>
    public void SetSprint(string issue, long? sprintId) => Change(issue, it => it with { Sprints = sprintId is { } id ? [id] : [] });

    /// <summary>An engineer sets a custom field to a value in Jira's shape; null clears it.</summary>
    public void SetField(string issue, string fieldId, object? value) => Change(issue, it => it with
    {
        Fields = value is null ? it.Fields.Remove(fieldId) : it.Fields.SetItem(fieldId, Json.Element(value)),
    });

    /// <summary>An engineer sets the priority.</summary>
    public void SetPriority(string issue, string priority, string? by = null) => Change(issue, it => it with { Priority = priority }, by);

    /// <summary>An engineer renames it.</summary>
    public void SetSummary(string issue, string summary) => Change(issue, it => it with { Summary = summary });

    /// <summary>An engineer rewrites the description.</summary>
    public void SetDescription(string issue, string text) => Change(issue, it => it with { Description = Adf.Document(text) });

    /// <summary>An engineer takes it, or gives it away.</summary>
    public void Assign(string issue, string? accountId) => Change(issue, it => it with { AssigneeId = accountId });

    /// <summary>An engineer adds labels.</summary>
    public void Label(string issue, params string[] labels) => Change(issue, it => it with { Labels = it.Labels.Union(labels) });

    /// <summary>An engineer takes labels away.</summary>
    public void Unlabel(string issue, params string[] labels) => Change(issue, it => it with { Labels = it.Labels.Except(labels) });

    /// <summary>An engineer moves it to another project: the key changes, the id stays, and the old key still leads to it.</summary>
    /// <returns>The new key.</returns>
    public string Move(string issue, string projectKey) => Locked(() =>
    {
        var it = Found(issue);
        return State.Change(it with { Key = State.NextKey(projectKey), OldKeys = it.OldKeys.Add(it.Key) }, Actor(null), "issue_moved").Key;
    });

    /// <summary>An engineer deletes it for good.</summary>
    public void Delete(string issue) => Locked(() => State.Remove(Found(issue), Actor(null)));

    /// <summary>An engineer links two issues, e.g. "A duplicates B".</summary>
    public void Link(string from, string to, string type, string? by = null) => Locked(() => LinkIssues(Found(from), Found(to), type, Actor(by)));

    /// <summary>An engineer takes that link away, in this direction.</summary>
    public void Unlink(string from, string to, string type, string? by = null) => Locked(() =>
    {
        var link = LinkBetween(Found(from), Found(to), type) ?? throw new KeyNotFoundException($"{from} has no link '{type}' to {to}.");
        State.Change(link, isNew: false, Actor(by));
    });

    /// <summary>An engineer limits who sees it to a security level, or with null takes the limit away. The bridge's account sees it still.</summary>
    public void SetSecurityLevel(string issue, string? level) => Change(issue, it => it with { SecurityLevel = level });

    /// <summary>Adds a version.</summary>
    /// <returns>Its id.</returns>
    public long AddVersion(string projectKey, string name, DateOnly? releaseDate = null) => Locked(() =>
    {
        var version = new JiraVersion(State.NextId(), projectKey, name, releaseDate, false);
        State.Versions[version.Id] = version;
        State.TellVersion("jira:version_created", version);
        return version.Id;
    });

    /// <summary>Changes when a version is to be released; no issue's time moves.</summary>
    public void SetReleaseDate(long versionId, DateOnly? date) =>
        Locked(() => Version(versionId, version => version with { ReleaseDate = date }, "jira:version_updated"));

    /// <summary>Releases a version; no issue's time moves.</summary>
    public void Release(long versionId) =>
        Locked(() => Version(versionId, version => version with { IsReleased = true }, "jira:version_released"));

    /// <summary>Adds a sprint that is active.</summary>
    /// <returns>Its id.</returns>
    public long AddSprint(string name, DateTimeOffset? endDate) => Locked(() =>
    {
        var sprint = new JiraSprint(State.NextId(), name, "active", endDate);
        State.Sprints[sprint.Id] = sprint;
        return sprint.Id;
    });

    /// <summary>Changes when a sprint ends; no issue's time moves, and no webhook of issues fires.</summary>
    public void SetSprintEnd(long sprintId, DateTimeOffset? endDate) =>
        Locked(() => { State.Sprints[sprintId] = State.Sprints[sprintId] with { EndDate = endDate }; });

    internal T Locked<T>(Func<T> action)
    {
        lock (State.Gate)
        {
            return action();
        }
    }

    internal JiraComment AddComment(JiraIssue issue, JiraComment comment)
    {
        var after = State.Change(issue with { Comments = issue.Comments.Add(comment) }, comment.AuthorId, "issue_commented");
        State.TellComment("comment_created", after, comment);
        return comment;
    }

    internal JiraComment ReplaceComment(JiraIssue issue, long commentId, Func<JiraComment, JiraComment> edit)
    {
        var before = issue.Comments.First(comment => comment.Id == commentId);
        var comment = edit(before);
        var after = State.Change(issue with { Comments = issue.Comments.Replace(before, comment) }, comment.UpdateAuthorId, "issue_comment_edited");
        State.TellComment("comment_updated", after, comment);
        return comment;
    }

    internal void RemoveComment(JiraIssue issue, long commentId, string actorId)
    {
        var comment = issue.Comments.First(comment => comment.Id == commentId);
        var after = State.Change(issue with { Comments = issue.Comments.Remove(comment) }, actorId, "issue_comment_deleted");
        State.TellComment("comment_deleted", after, comment);
    }

    internal void LinkIssues(JiraIssue from, JiraIssue to, string type, string actorId)
    {
        if (LinkBetween(from, to, type) is null)
        {
            State.Change(new JiraIssueLink(State.NextId(), Workflow.LinkType(type).Name, from.Id, to.Id), isNew: true, actorId);
        }
    }

    private JiraIssueLink? LinkBetween(JiraIssue from, JiraIssue to, string type) =>
        State.Links.Find(link => link.InwardId == from.Id && link.OutwardId == to.Id && link.Type.IsLike(type));

    internal JiraIssue Moved(JiraIssue issue, string status, string? resolution)
    {
        var isDone = Workflow.Status(status).Category is "done";
        var resolved = isDone ? resolution ?? issue.Resolution ?? "Done" : null;
        return issue with { Status = Workflow.Status(status).Name, Resolution = resolved, ResolvedAt = isDone ? State.Now : null };
    }

    private static ImmutableSortedDictionary<string, JsonElement> InternalMark { get; } =
        ImmutableSortedDictionary<string, JsonElement>.Empty.Add("sd.public.comment", Json.Element(new JsonObject { ["internal"] = true }));

    private static JsonElement Visible(string type, string value) =>
        Json.Element(new JsonObject { ["type"] = type, ["value"] = value, ["identifier"] = value });

    private string AddUser(string name, string? email, string type) => Locked(() =>
    {
        var id = $"5b10a2844c20165700ede{State.NextId():x}";
        State.Users[id] = new JiraUser(id, name, email ?? $"user{id}@acme.example", type);
        return id;
    });

    internal string AddField(JiraField field) => Locked(() =>
    {
        var id = $"customfield_{++_lastField}";
        State.Fields[id] = field with { Id = id };
        return id;
    });

    private void Locked(Action action)
    {
        lock (State.Gate)
        {
            action();
        }
    }

    private string Actor(string? by) =>
        by ?? State.Users.Keys.FirstOrDefault(id => !id.Is(Bridge)) ?? throw new InvalidOperationException("There is no engineer yet.");

    /// <summary>An administrator takes from the bridge's account what it needs to see an issue. Jira tells nobody.</summary>
    /// <returns>The issue, to be given to <see cref="Show"/>.</returns>
    public JiraIssue Hide(string issue) => Locked(() => State.Hide(Found(issue)));

    /// <summary>The account may see the issue again. Jira tells nobody of that either.</summary>
    public void Show(JiraIssue hidden) => Locked(() => State.Keep(hidden));

    private JiraIssue Found(string idOrKey) => State.Find(idOrKey) ?? throw new KeyNotFoundException($"There is no issue {idOrKey}.");

    private void Change(string issue, Func<JiraIssue, JiraIssue> edit, string? by = null) =>
        Locked(() => { State.Change(edit(Found(issue)), Actor(by)); });

    private void Version(long id, Func<JiraVersion, JiraVersion> edit, string name)
    {
        State.Versions[id] = edit(State.Versions[id]);
        State.TellVersion(name, State.Versions[id]);
    }
}
