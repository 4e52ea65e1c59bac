using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Issues: create, read, edit, delete, and many at once.</summary>
internal sealed class IssueRoutes(JiraStandIn site, JiraOptions options)
{
    private const string One = "/rest/api/3/issue/{issue}";

    private static readonly JsonShape BulkBody = JsonShape.Object(
        ("issueIdsOrKeys*", JsonShape.ArrayOf(JsonShape.Text)),
        ("fields", JsonShape.ArrayOf(JsonShape.Text)),
        ("properties", JsonShape.ArrayOf(JsonShape.Text)),
        ("expand", JsonShape.ArrayOf(JsonShape.Text)),
        ("fieldsByKeys", JsonShape.Truth));

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        new("POST", "/rest/api/3/issue", CallKind.Write, exchange => site.Locked(() => Create(exchange)))
        {
            Query = ParameterTypes.Declared("updateHistory:truth"),
            Body = IssueInput.Envelope,
        },
        new("GET", One, CallKind.Read, exchange => site.Locked(() => Show(exchange)))
        {
            Query = ParameterTypes.Declared("fields fieldsByKeys:truth expand properties updateHistory:truth failFast:truth"),
        },
        new("PUT", One, CallKind.Write, exchange => site.Locked(() => Edit(exchange)))
        {
            Query = ParameterTypes.Declared("notifyUsers:truth overrideScreenSecurity:truth overrideEditableFlag:truth returnIssue:truth expand"),
            Body = IssueInput.Envelope,
        },
        new("DELETE", One, CallKind.Write, exchange => site.Locked(() => Delete(exchange))) { Query = ParameterTypes.Declared("deleteSubtasks") },
        new("GET", One + "/editmeta", CallKind.Read, exchange => site.Locked(() => EditMeta(exchange))),
        new("GET", One + "/changelog", CallKind.Read, exchange => site.Locked(() => Changelog(exchange))) { Query = ParameterTypes.Declared(JiraPages.Query) },
        new("POST", "/rest/api/3/issue/bulkfetch", CallKind.Read, exchange => site.Locked(() => BulkFetch(exchange))) { Body = BulkBody },
    ];

    private Answer Create(Exchange exchange)
    {
        var fields = exchange.Body.Field("fields");
        var project = Project(fields);
        var type = Type(fields, project);
        if (!fields.Field("summary").IsGiven())
        {
            return JiraErrors.Field("summary", "You must specify a summary of the issue.");
        }

        if (State.Fields.Values.FirstOrDefault(field => field.IsRequired && !fields.Field(field.Id).IsGiven()) is { } missing)
        {
            return JiraErrors.Field(missing.Id, $"{missing.Name} is required.");
        }

        // The key is taken only once nothing can be refused any more.
        var draft = new JiraIssue(State.NextId(), $"{project.Key}-0", State.Now) { Type = type, CreatorId = site.Bridge };
        draft = IssueInput.Apply(draft, exchange.Body, State, options);
        var issue = State.Add(draft with { Key = State.NextKey(project.Key) }, site.Bridge);
        return Answer.Created(new JsonObject
        {
            ["id"] = IssueJson.Id(issue.Id),
            ["key"] = issue.Key,
            ["self"] = $"{State.BaseUrl}/rest/api/3/issue/{issue.Id}",
        });
    }

    private JiraProject Project(JsonElement fields)
    {
        var named = fields.Field("project");
        return State.Projects.Values.FirstOrDefault(project => project.Key.Is(named.Field("key").Text()) || IssueJson.Id(project.Id).Is(named.Field("id").Text()))
            ?? throw new Refused(JiraErrors.Field("project", "valid project is required"));
    }

    private static string Type(JsonElement fields, JiraProject project)
    {
        var named = fields.Field("issuetype");
        var type = Workflow.IssueTypes.FirstOrDefault(type => type.Name.IsLike(named.Field("name").Text()) || IssueJson.Id(type.Id).Is(named.Field("id").Text()));
        return type is not null && project.IssueTypes.Contains(type.Name, StringComparer.Ordinal)
            ? type.Name
            : throw new Refused(JiraErrors.Field("issuetype", "Specify a valid issue type"));
    }

    private Answer Show(Exchange exchange) =>
        Answer.Ok(IssueJson.Of(State.Issue(exchange), State, exchange.QueryList("fields"), exchange.QueryList("properties")));

    private Answer Edit(Exchange exchange)
    {
        var before = State.Issue(exchange);
        if (!exchange.Body.Field("fields").IsGiven() && !exchange.Body.Field("update").IsGiven() && !exchange.Body.Field("properties").IsGiven())
        {
            return JiraErrors.Said(400, "one of 'fields' or 'update' required");
        }

        var issue = State.Change(IssueInput.Apply(before, exchange.Body, State, options), site.Bridge, "issue_updated");
        return exchange.Query("returnIssue") is "true" ? Answer.Ok(IssueJson.Whole(issue, State)) : Answer.Nothing;
    }

    private Answer Delete(Exchange exchange)
    {
        State.Remove(State.Issue(exchange), site.Bridge);
        return Answer.Nothing;
    }

    private Answer EditMeta(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        return Answer.Ok(new JsonObject
        {
            ["fields"] = new JsonObject(State.Fields.Values.Where(field => field.CanSet).Select(field =>
                KeyValuePair.Create<string, JsonNode?>(field.Id, SettingRoutes.FieldMeta(field, State.Projects[issue.Project], State)))),
        });
    }

    private Answer Changelog(Exchange exchange) =>
        Answer.Ok(JiraPages.Of(exchange, "values", State.Issue(exchange).History, entry => HistoryJson.Of(entry, State), most: 100));

    private Answer BulkFetch(Exchange exchange)
    {
        var names = exchange.Body.Field("issueIdsOrKeys").Texts().ToList();
        if (names.Count is 0 or > 100)
        {
            return JiraErrors.Said(400, "issueIdsOrKeys must name between 1 and 100 issues.");
        }

        var fields = exchange.Body.Field("fields").Texts().ToList();
        var properties = exchange.Body.Field("properties").Texts().ToList();
        var found = names.Select(State.Find).OfType<JiraIssue>().DistinctBy(issue => issue.Id);
        return Answer.Ok(new JsonObject
        {
            ["issues"] = found.Array(issue => IssueJson.Of(issue, State, fields, properties)),
            ["issueErrors"] = names.Where(name => State.Find(name) is null)
                .Array(name => new JsonObject { ["id"] = name, ["errorMessage"] = "Issue does not exist or you do not have permission to see it." }),
        });
    }
}
