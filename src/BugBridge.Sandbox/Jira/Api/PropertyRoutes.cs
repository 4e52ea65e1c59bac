using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Entity properties of issues and of comments. Setting one moves no issue's time.</summary>
internal sealed class PropertyRoutes(JiraStandIn site)
{
    private const string OfIssue = "/rest/api/3/issue/{issue}/properties";
    private const string OfComment = "/rest/api/3/comment/{comment}/properties";

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        New("GET", OfIssue, CallKind.Read, exchange => Keys(State.Issue(exchange).Properties, exchange)),
        New("GET", OfIssue + "/{property}", CallKind.Read, exchange => Show(State.Issue(exchange).Properties, exchange)),
        New("PUT", OfIssue + "/{property}", CallKind.Write, exchange => SetOnIssue(State.Issue(exchange), exchange)) with { Body = JsonShape.Any },
        New("DELETE", OfIssue + "/{property}", CallKind.Write, exchange => DropFromIssue(State.Issue(exchange), exchange)),
        New("GET", OfComment, CallKind.Read, exchange => Keys(State.CommentAnywhere(exchange).Comment.Properties, exchange)),
        New("GET", OfComment + "/{property}", CallKind.Read, exchange => Show(State.CommentAnywhere(exchange).Comment.Properties, exchange)),
        New("PUT", OfComment + "/{property}", CallKind.Write, SetOnComment) with { Body = JsonShape.Any },
        New("DELETE", OfComment + "/{property}", CallKind.Write, DropFromComment),
    ];

    private Operation New(string verb, string pattern, CallKind kind, Func<Exchange, Answer> handle) =>
        new(verb, pattern, kind, exchange => site.Locked(() => handle(exchange)));

    private static Answer Keys(ImmutableSortedDictionary<string, JsonElement> properties, Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["keys"] = properties.Keys.Array(key => new JsonObject { ["key"] = key, ["self"] = $"{exchange.BaseUrl}{exchange.Path}/{key}" }),
    });

    private static Answer Show(ImmutableSortedDictionary<string, JsonElement> properties, Exchange exchange) =>
        properties.TryGetValue(exchange.Text("property"), out var value)
            ? Answer.Ok(new JsonObject { ["key"] = exchange.Text("property"), ["value"] = value.Node() })
            : Missing(exchange);

    private Answer SetOnIssue(JiraIssue issue, Exchange exchange)
    {
        var key = exchange.Text("property");
        State.Keep(issue with { Properties = issue.Properties.SetItem(key, exchange.Body) });
        return Was(issue.Properties.ContainsKey(key));
    }

    private Answer DropFromIssue(JiraIssue issue, Exchange exchange)
    {
        if (!issue.Properties.ContainsKey(exchange.Text("property")))
        {
            return Missing(exchange);
        }

        State.Keep(issue with { Properties = issue.Properties.Remove(exchange.Text("property")) });
        return Answer.Nothing;
    }

    private Answer SetOnComment(Exchange exchange)
    {
        var (issue, comment) = State.CommentAnywhere(exchange);
        var key = exchange.Text("property");
        Keep(issue, comment, comment.Properties.SetItem(key, exchange.Body));
        return Was(comment.Properties.ContainsKey(key));
    }

    private Answer DropFromComment(Exchange exchange)
    {
        var (issue, comment) = State.CommentAnywhere(exchange);
        if (!comment.Properties.ContainsKey(exchange.Text("property")))
        {
            return Missing(exchange);
        }

        Keep(issue, comment, comment.Properties.Remove(exchange.Text("property")));
        return Answer.Nothing;
    }

    private void Keep(JiraIssue issue, JiraComment comment, ImmutableSortedDictionary<string, JsonElement> properties) =>
        State.Keep(issue with { Comments = issue.Comments.Replace(comment, comment with { Properties = properties }) });

    private static Answer Was(bool isKnown) => new(isKnown ? 200 : 201, new JsonObject());

    private static Answer Missing(Exchange exchange) =>
        JiraErrors.Said(404, $"The property with key '{exchange.Text("property")}' does not exist.");
}
