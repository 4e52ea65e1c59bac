using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Comments of issues, one by one and many at once.</summary>
internal sealed class CommentRoutes(JiraStandIn site, JiraOptions options)
{
    private const string OfIssue = "/rest/api/3/issue/{issue}/comment";

    private static readonly JsonShape Input = JsonShape.Object(
        ("body*", JsonShape.AnyObject),
        ("visibility", JsonShape.Object(("type*", JsonShape.Text), ("value", JsonShape.Text), ("identifier", JsonShape.TextOrNull))),
        ("properties", JsonShape.ArrayOf(JsonShape.Object(("key*", JsonShape.Text), ("value*", JsonShape.Any)))));

    private static readonly JsonShape Ids = JsonShape.Object(("ids*", JsonShape.ArrayOf(JsonShape.Number)));

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        Read("GET", OfIssue, List, "orderBy expand " + JiraPages.Query),
        Read("GET", OfIssue + "/{comment}", Show, "expand"),
        Read("POST", "/rest/api/3/comment/list", Several, "expand") with { Body = Ids },
        Write("POST", OfIssue, Add) with { Body = Input },
        Write("PUT", OfIssue + "/{comment}", Edit) with { Body = Input },
        Write("DELETE", OfIssue + "/{comment}", Delete),
    ];

    private Operation Read(string verb, string pattern, Func<Exchange, Answer> handle, string query) =>
        new(verb, pattern, CallKind.Read, exchange => site.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Operation Write(string verb, string pattern, Func<Exchange, Answer> handle) =>
        new(verb, pattern, CallKind.Write, exchange => site.Locked(() => handle(exchange)))
        {
            Query = ParameterTypes.Declared("expand notifyUsers:truth overrideEditableFlag:truth"),
        };

    private Answer List(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        IReadOnlyList<JiraComment> comments = exchange.Query("orderBy") switch
        {
            null or "created" or "+created" => issue.Comments,
            "-created" => issue.Comments.Reverse(),
            { } order => throw new Refused(JiraErrors.Said(400, $"Invalid orderBy value: {order}")),
        };
        return Answer.Ok(JiraPages.Of(exchange, "comments", comments, comment => Node(exchange, issue, comment), most: 5000, withIsLast: false));
    }

    private Answer Show(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        return Answer.Ok(Node(exchange, issue, issue.Comment(exchange)));
    }

    private Answer Several(Exchange exchange)
    {
        var ids = exchange.Body.Field("ids").Items().Select(id => id.Number()!.Value).ToImmutableHashSet();
        var found = State.Issues.Values.SelectMany(issue => issue.Comments.Where(comment => ids.Contains(comment.Id)).Select(comment => (issue, comment))).ToList();
        return Answer.Ok(JiraPages.Of(exchange, "values", found, pair => Node(exchange, pair.issue, pair.comment), most: 1000));
    }

    private Answer Add(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        var comment = new JiraComment(State.NextId(), site.Bridge, Body(exchange), State.Now)
        {
            Visibility = exchange.Body.Field("visibility"),
            Properties = ImmutableSortedDictionary<string, JsonElement>.Empty.SetItems(IssueInput.Properties(exchange.Body)),
        };
        site.AddComment(issue, comment);
        return Answer.Created(Node(exchange, issue, comment));
    }

    private Answer Edit(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        var comment = site.ReplaceComment(issue, issue.Comment(exchange).Id, comment => comment with
        {
            Body = Body(exchange),
            Visibility = exchange.Body.Field("visibility"),
            Properties = comment.Properties.SetItems(IssueInput.Properties(exchange.Body)),
            UpdatedAt = State.Now,
            UpdateAuthorId = site.Bridge,
        });
        return Answer.Ok(Node(exchange, issue, comment));
    }

    private Answer Delete(Exchange exchange)
    {
        var issue = State.Issue(exchange);
        site.RemoveComment(issue, issue.Comment(exchange).Id, site.Bridge);
        return Answer.Nothing;
    }

    private JsonElement Body(Exchange exchange)
    {
        try
        {
            return IssueInput.Document(exchange.Body.Field("body"), "comment", options);
        }
        catch (Refused refused)
        {
            exchange.Report(refused.Answer.Body!["errors"]!["comment"]!.GetValue<string>());
            throw;
        }
    }

    private JsonObject Node(Exchange exchange, JiraIssue issue, JiraComment comment) =>
        CommentJson.Of(comment, issue, State, exchange.QueryList("expand").Contains("properties", StringComparer.Ordinal));
}
