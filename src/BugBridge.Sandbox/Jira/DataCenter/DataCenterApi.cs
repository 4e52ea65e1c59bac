using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>
/// Jira Data Center's REST API, version 2, over what the site holds. Where it does the same as Cloud's it is Cloud's, translated; what only
/// Cloud has is not there.
/// </summary>
internal sealed class DataCenterApi : IStandIn
{
    private const string Issue = "/issue/{issue}";
    private const string Comments = Issue + "/comment";

    private static readonly JsonShape CommentBody = JsonShape.Object(
        ("body*", JsonShape.Text),
        ("visibility", JsonShape.Object(("type*", JsonShape.Text), ("value*", JsonShape.Text))),
        ("properties", JsonShape.ArrayOf(JsonShape.Object(("key*", JsonShape.Text), ("value*", JsonShape.Any)))));

    private readonly JiraStandIn _site;
    private readonly JiraOptions _options;
    private readonly JiraApi _cloud;
    private readonly DataCenterInput _input;
    private readonly JiraTokens _tokens;

    public DataCenterApi(JiraStandIn site, JiraOptions options, JiraTokens tokens, FileHost host, TimeProvider clock)
    {
        (_site, _options, _tokens) = (site, options, tokens);
        _cloud = new JiraApi(site, options, tokens, host, clock);
        Refusals = new DataCenterRefusals(_cloud.Refusals);
        _input = new DataCenterInput(site.State);
        Operations =
        [
            .. Shared().Select(shared => Translated(shared.Verb, shared.Path, shared.Query)),
            .. new DataCenterSearch(site, options, clock).All,
            .. new DataCenterSettings(site, options, clock).All,
            .. new AdminRoutes(site, options).Below("/rest/api/2"),
        ];
    }

    public Remote Remote => Remote.Jira;

    public CallCounts Calls => _site.Calls;

    public IEnumerable<Operation> Operations { get; }

    public IRefusals Refusals { get; }

    public Answer? CheckCredentials(Exchange exchange) => _tokens.LetsInToDataCenter(exchange.Header("Authorization")) ? null : Refusals.Unauthorized();

    // How many calls an account may make is for its administrators to say; by default as many as it likes.
    public Answer? CheckLimits(Exchange exchange) => null;

    /// <summary>What both kinds of Jira have, with the query parameters that Data Center knows.</summary>
    private static IEnumerable<(string Verb, string Path, string Query)> Shared() =>
    [
        ("POST", "/issue", "updateHistory:truth"),
        ("GET", Issue, "fields expand properties updateHistory:truth"),
        ("PUT", Issue, "notifyUsers:truth"),
        ("DELETE", Issue, "deleteSubtasks"),
        ("GET", Issue + "/editmeta", string.Empty),
        ("GET", Comments, "expand orderBy " + JiraPages.Query),
        ("GET", Comments + "/{comment}", "expand"),
        ("POST", Comments, "expand"),
        ("PUT", Comments + "/{comment}", "expand"),
        ("DELETE", Comments + "/{comment}", string.Empty),
        ("GET", Issue + "/properties", string.Empty),
        .. Verbs(Issue + "/properties/{property}"),
        ("GET", "/comment/{comment}/properties", string.Empty),
        .. Verbs("/comment/{comment}/properties/{property}"),
        ("GET", Issue + "/remotelink", "globalId"),
        ("POST", Issue + "/remotelink", string.Empty),
        ("DELETE", Issue + "/remotelink", "globalId"),
        ("DELETE", Issue + "/remotelink/{link}", string.Empty),
        ("POST", "/issueLink", string.Empty),
        ("GET", "/issueLink/{link}", string.Empty),
        ("DELETE", "/issueLink/{link}", string.Empty),
        ("GET", "/issueLinkType", string.Empty),
        ("GET", Issue + "/transitions", "expand transitionId"),
        ("POST", Issue + "/transitions", "expand"),
        ("POST", Issue + "/attachments", string.Empty),
        ("GET", "/attachment/meta", string.Empty),
        ("GET", "/attachment/{file}", string.Empty),
        ("DELETE", "/attachment/{file}", string.Empty),
        ("GET", "/myself", string.Empty),
        ("GET", "/field", string.Empty),
        ("GET", "/project/{project}", "expand"),
        ("GET", "/project/{project}/statuses", string.Empty),
        ("GET", "/issue/createmeta/{project}/issuetypes", JiraPages.Query),
        ("GET", "/issue/createmeta/{project}/issuetypes/{type}", JiraPages.Query),
        ("GET", "/issuetype", string.Empty),
        ("GET", "/priority", string.Empty),
        ("GET", "/resolution", string.Empty),
        ("GET", "/status", string.Empty),
        ("GET", "/statuscategory", string.Empty),
    ];

    private static IEnumerable<(string Verb, string Path, string Query)> Verbs(string path) =>
        [("GET", path, string.Empty), ("PUT", path, string.Empty), ("DELETE", path, string.Empty)];

    private Operation Translated(string verb, string path, string query)
    {
        var cloud = _cloud.Operations.Single(operation => operation.Verb == verb && operation.Pattern == "/rest/api/3" + path);
        var isComment = verb is "POST" or "PUT" && path.StartsWith(Comments, StringComparison.Ordinal);
        return new Operation(verb, "/rest/api/2" + path, cloud.Kind, exchange => Answered(exchange, cloud, path))
        {
            Query = ParameterTypes.Declared(query),
            Body = isComment ? CommentBody : cloud.Body,
            LargestFile = cloud.LargestFile,
        };
    }

    private Answer Answered(Exchange exchange, Operation cloud, string path)
    {
        var answer = cloud.Handle(exchange.With(Body(exchange, cloud.Verb, path)));
        return answer with { Body = Shown(exchange, answer.Body, path) };
    }

    private JsonElement Body(Exchange exchange, string verb, string path) => (verb, path) switch
    {
        ("POST", "/issue") when !_options.TakesPropertiesOfNew => Without("properties", _input.Issue(exchange)),
        ("POST", "/issue" or Issue + "/transitions") or ("PUT", Issue) => _input.Issue(exchange),
        ("POST", Comments) or ("PUT", Comments + "/{comment}") => DataCenterInput.Comment(exchange),
        _ => exchange.Body,
    };

    private static JsonElement Without(string name, JsonElement body)
    {
        var left = JsonObject.Create(body)!;
        left.Remove(name);
        return Json.Element(left);
    }

    private JsonNode? Shown(Exchange exchange, JsonNode? body, string path)
    {
        switch (path)
        {
            case "/issue/createmeta/{project}/issuetypes" when body is JsonObject page && page.ContainsKey("issueTypes"):
                return DataCenterJson.Values(page, "issueTypes");
            case "/issue/createmeta/{project}/issuetypes/{type}" when body is JsonObject page && page.ContainsKey("fields"):
                return DataCenterJson.Values(page, "fields");
            case Issue when body is JsonObject issue && exchange.QueryList("expand").Contains("changelog", StringComparer.Ordinal):
                issue["changelog"] = History(exchange);
                break;
            case Comments when !_options.ListsCommentProperties && body is JsonObject listed && listed["comments"] is JsonArray comments:
                comments.OfType<JsonObject>().ToList().ForEach(comment => comment.Remove("properties"));
                break;
        }

        return DataCenterJson.Of(body);
    }

    private JsonObject History(Exchange exchange) => _site.Locked(() =>
    {
        var history = _site.State.Issue(exchange).History;
        return new JsonObject
        {
            ["startAt"] = 0,
            ["maxResults"] = history.Count,
            ["total"] = history.Count,
            ["histories"] = history.Array(entry => HistoryJson.Of(entry, _site.State)),
        };
    });
}
