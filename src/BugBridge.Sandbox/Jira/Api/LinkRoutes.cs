using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Links to things elsewhere, and between issues.</summary>
internal sealed class LinkRoutes(JiraStandIn site)
{
    private const string Remote = "/rest/api/3/issue/{issue}/remotelink";

    private static readonly JsonShape RemoteBody = JsonShape.Object(
        ("globalId", JsonShape.Text),
        ("application", JsonShape.AnyObject),
        ("relationship", JsonShape.Text),
        ("object*", JsonShape.OpenObject(("url*", JsonShape.Text), ("title*", JsonShape.Text), ("summary", JsonShape.Text), ("status", JsonShape.AnyObject))));

    private static readonly JsonShape End = JsonShape.OpenObject(("key", JsonShape.Text), ("id", JsonShape.Text));

    private static readonly JsonShape LinkBody = JsonShape.Object(
        ("type*", JsonShape.OpenObject(("name", JsonShape.Text), ("id", JsonShape.Text))),
        ("inwardIssue*", End),
        ("outwardIssue*", End),
        ("comment", JsonShape.AnyObject));

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        New("GET", Remote, CallKind.Read, List, "globalId"),
        New("POST", Remote, CallKind.Write, Put, null) with { Body = RemoteBody },
        New("DELETE", Remote, CallKind.Write, DropByGlobalId, "globalId"),
        New("DELETE", Remote + "/{link}", CallKind.Write, DropById, null),
        New("POST", "/rest/api/3/issueLink", CallKind.Write, Link, null) with { Body = LinkBody },
        New("GET", "/rest/api/3/issueLink/{link}", CallKind.Read, exchange => Answer.Ok(LinkJson.Whole(IssueLink(exchange), State)), null),
        New("DELETE", "/rest/api/3/issueLink/{link}", CallKind.Write, Unlink, null),
        New("GET", "/rest/api/3/issueLinkType", CallKind.Read, Types, null),
    ];

    private Operation New(string verb, string pattern, CallKind kind, Func<Exchange, Answer> handle, string? query) =>
        new(verb, pattern, kind, exchange => site.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer List(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        if (exchange.Query("globalId") is not { } globalId)
        {
            return Answer.Ok(issue.RemoteLinks.Array(link => Node(issue, link)));
        }

        return issue.RemoteLinks.FirstOrDefault(link => link.GlobalId.Is(globalId)) is { } found
            ? Answer.Ok(Node(issue, found))
            : JiraErrors.Said(404, $"No remote issue link with global id {globalId} exists.");
    }

    private JsonObject Node(JiraIssue issue, JiraRemoteLink link)
    {
        var node = JsonObject.Create(link.Content)!;
        node["id"] = link.Id;
        node["self"] = $"{State.BaseUrl}/rest/api/3/issue/{issue.Id}/remotelink/{link.Id}";
        return node;
    }

    private Answer Put(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        var globalId = exchange.Body.Field("globalId").Text();
        if (globalId?.Length > 255)
        {
            return JiraErrors.Field("globalId", "globalId must not exceed 255 characters.");
        }

        if (!Uri.TryCreate(exchange.Body.Field("object").Field("url").Text(), UriKind.Absolute, out _))
        {
            return JiraErrors.Field("url", "The url is invalid.");
        }

        var known = globalId is null ? null : issue.RemoteLinks.FirstOrDefault(link => link.GlobalId.Is(globalId));
        var link = new JiraRemoteLink(known?.Id ?? State.NextId(), globalId, exchange.Body);
        var links = known is null ? issue.RemoteLinks.Add(link) : issue.RemoteLinks.Replace(known, link);
        State.Change(issue with { RemoteLinks = links }, site.Bridge);
        return new Answer(known is null ? 201 : 200, new JsonObject
        {
            ["id"] = link.Id,
            ["self"] = $"{State.BaseUrl}/rest/api/3/issue/{issue.Key}/remotelink/{link.Id}",
        });
    }

    private Answer DropByGlobalId(Exchange exchange) => exchange.Query("globalId") is { } globalId
        ? Drop(State.Issue(exchange), link => link.GlobalId.Is(globalId))
        : JiraErrors.Field("globalId", "The global ID is required.");

    private Answer DropById(Exchange exchange) => Drop(State.Issue(exchange), link => SettingJson.Id(link.Id).Is(exchange.Text("link")));

    private Answer Drop(JiraIssue issue, Func<JiraRemoteLink, bool> isIt)
    {
        if (issue.RemoteLinks.FirstOrDefault(isIt) is not { } link)
        {
            return JiraErrors.Said(404, "The remote issue link was not found.");
        }

        State.Change(issue with { RemoteLinks = issue.RemoteLinks.Remove(link) }, site.Bridge);
        return Answer.Nothing;
    }

    private Answer Link(Exchange exchange)
    {
        var named = exchange.Body.Field("type");
        var type = Workflow.LinkTypes.FirstOrDefault(type => type.Name.IsLike(named.Field("name").Text()) || SettingJson.Id(type.Id).Is(named.Field("id").Text()));
        if (type is null)
        {
            return JiraErrors.Said(404, $"No issue link type with name '{named.Field("name").Text()}' found.");
        }

        var (from, to) = (Found(exchange.Body.Field("inwardIssue")), Found(exchange.Body.Field("outwardIssue")));
        if (from.Id == to.Id)
        {
            return JiraErrors.Said(400, "You cannot link an issue to itself.");
        }

        site.LinkIssues(from, to, type.Name, site.Bridge);
        return Answer.Created();
    }

    private Answer Unlink(Exchange exchange)
    {
        State.Change(IssueLink(exchange), isNew: false, site.Bridge);
        return Answer.Nothing;
    }

    private JiraIssueLink IssueLink(Exchange exchange) =>
        State.Links.Find(link => SettingJson.Id(link.Id).Is(exchange.Text("link")))
        ?? throw new Refused(JiraErrors.Said(404, $"No issue link with id '{exchange.Text("link")}' exists."));

    private JiraIssue Found(JsonElement end) =>
        State.Find(end.Field("key").Text() ?? end.Field("id").Text() ?? string.Empty) ?? throw new Refused(JiraErrors.NoIssue);

    private Answer Types(Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["issueLinkTypes"] = Workflow.LinkTypes.Array(type => SettingJson.LinkType(type.Name, State.BaseUrl)),
    });
}
