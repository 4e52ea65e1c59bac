using System.Text.Json.Nodes;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Jira.Search;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>Data Center's search, page by page by position. It knows no entity properties.</summary>
internal sealed class DataCenterSearch(JiraStandIn site, JiraOptions options, TimeProvider clock)
{
    private const int MostOnAPage = 1000;
    private readonly JqlTime _time = new(clock, TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));

    public IEnumerable<Operation> All =>
    [
        new("GET", "/rest/api/2/search", CallKind.Read, exchange => site.Locked(() => Search(
            exchange, exchange.Query("jql") ?? string.Empty, exchange.QueryNumber("startAt"), exchange.QueryNumber("maxResults"), exchange.QueryList("fields"))))
        {
            Query = ParameterTypes.Declared("jql startAt:number maxResults:number validateQuery:truth fields expand"),
        },
        new("POST", "/rest/api/2/search", CallKind.Read, exchange => site.Locked(() => Search(
            exchange,
            exchange.Body.Field("jql").Text()!,
            exchange.Body.Field("startAt").Number(),
            exchange.Body.Field("maxResults").Number(),
            [.. exchange.Body.Field("fields").Texts()])))
        {
            Body = JsonShape.Object(
                ("jql*", JsonShape.Text),
                ("startAt", JsonShape.Number),
                ("maxResults", JsonShape.Number),
                ("validateQuery", JsonShape.Truth),
                ("fields", JsonShape.ArrayOf(JsonShape.Text)),
                ("expand", JsonShape.ArrayOf(JsonShape.Text))),
        },
    ];

    private Answer Search(Exchange exchange, string jql, long? startAt, long? maxResults, IReadOnlyList<string> fields)
    {
        var found = Found(exchange, jql);
        var start = (int)Math.Max(0, startAt ?? 0);
        var size = (int)Math.Clamp(maxResults ?? 50, 0, MostOnAPage);
        return Answer.Ok(new JsonObject
        {
            ["issues"] = found.Skip(start).Take(size).Array(issue => DataCenterJson.Of(IssueJson.Of(issue, site.State, fields.Count == 0 ? ["*navigable"] : fields, []))),
            ["startAt"] = start,
            ["maxResults"] = size,
            ["total"] = found.Count,
        });
    }

    private List<JiraIssue> Found(Exchange exchange, string jql)
    {
        try
        {
            var query = JqlParser.Parse(jql, new JqlClauses(site.State, site.Bridge, _time));
            var found = site.State.Index.Issues.Where(query.Matches).ToList();
            found.Sort(query.Order);
            return found;
        }
        catch (JqlException problem)
        {
            exchange.Report(problem.Message);
            throw new Refused(JiraErrors.Said(400, problem.Message));
        }
    }
}
