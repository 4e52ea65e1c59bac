using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Jira.Search;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Search, which sees the issues with a lag; and the old search, which is gone.</summary>
internal sealed class SearchRoutes(JiraStandIn site, JiraOptions options, TimeProvider clock)
{
    private const int MostReconciled = 50;

    private static readonly JsonShape Body = JsonShape.Object(
        ("jql*", JsonShape.Text),
        ("nextPageToken", JsonShape.Text),
        ("maxResults", JsonShape.Number),
        ("fields", JsonShape.ArrayOf(JsonShape.Text)),
        ("expand", JsonShape.Text),
        ("properties", JsonShape.ArrayOf(JsonShape.Text)),
        ("fieldsByKeys", JsonShape.Truth),
        ("failFast", JsonShape.Truth),
        ("reconcileIssues", JsonShape.ArrayOf(JsonShape.Number)));

    private readonly JqlTime _time = new(clock, TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));

    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        new("GET", "/rest/api/3/search/jql", CallKind.Read, exchange => site.Locked(() => Search(exchange, FromQuery(exchange))))
        {
            Query = ParameterTypes.Declared(
                "jql nextPageToken maxResults:number fields expand properties fieldsByKeys:truth failFast:truth reconcileIssues:numbers"),
        },
        new("POST", "/rest/api/3/search/jql", CallKind.Read, exchange => site.Locked(() => Search(exchange, FromBody(exchange)))) { Body = Body },
        new("POST", "/rest/api/3/search/approximate-count", CallKind.Read, exchange => site.Locked(() => Count(exchange)))
        {
            Body = JsonShape.Object(("jql*", JsonShape.Text)),
        },
        Gone("GET"),
        Gone("POST"),
    ];

    private static Operation Gone(string verb) => new(verb, "/rest/api/3/search", CallKind.Read, exchange =>
    {
        exchange.Report("this search is gone from Jira Cloud");
        return JiraErrors.SearchIsGone;
    })
    {
        Query = ParameterTypes.Declared("jql startAt maxResults fields expand properties validateQuery fieldsByKeys failFast"),
    };

    private static SearchInput FromQuery(Exchange exchange) => new(
        exchange.Query("jql") ?? string.Empty,
        exchange.Query("nextPageToken"),
        exchange.QueryNumber("maxResults"),
        exchange.QueryList("fields"),
        exchange.QueryList("properties"),
        [.. exchange.QueryList("reconcileIssues").Select(id => long.Parse(id, CultureInfo.InvariantCulture))]);

    private static SearchInput FromBody(Exchange exchange) => new(
        exchange.Body.Field("jql").Text()!,
        exchange.Body.Field("nextPageToken").Text(),
        exchange.Body.Field("maxResults").Number(),
        [.. exchange.Body.Field("fields").Texts()],
        [.. exchange.Body.Field("properties").Texts()],
        [.. exchange.Body.Field("reconcileIssues").Items().Select(id => id.Number()!.Value)]);

    private Answer Search(Exchange exchange, SearchInput input)
    {
        if (input.Reconcile.Count > MostReconciled || input.MaxResults is < 1 or > 5000 || input.Properties.Count > 5)
        {
            exchange.Report("at most 50 reconcileIssues, 5000 maxResults and 5 properties");
            return JiraErrors.Said(400, "Invalid request payload. Refer to the REST API documentation and try again.");
        }

        var found = Found(exchange, input);
        var start = Position(input);
        var size = (int)(input.MaxResults ?? 50);
        var isLast = start + size >= found.Count;
        var answer = new JsonObject
        {
            ["issues"] = found.Skip(start).Take(size).Array(issue => Node(issue, input)),
            ["isLast"] = isLast,
        };
        if (!isLast)
        {
            answer["nextPageToken"] = Token(input, start + size);
        }

        return Answer.Ok(answer);
    }

    private Answer Count(Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["count"] = Found(exchange, new SearchInput(exchange.Body.Field("jql").Text()!, null, null, [], [], [])).Count,
    });

    private List<JiraIssue> Found(Exchange exchange, SearchInput input)
    {
        var issues = State.Index.Issues;
        foreach (var id in input.Reconcile)
        {
            State.Index.Reconcile(id, State.Issues.GetValueOrDefault(id));
        }

        try
        {
            var query = JqlParser.Parse(input.Jql, new JqlClauses(State, site.Bridge, _time));
            var found = issues.Where(query.Matches).ToList();
            found.Sort(query.Order);
            return found;
        }
        catch (JqlException problem)
        {
            exchange.Report(problem.Message);
            throw new Refused(JiraErrors.Said(400, problem.Message));
        }
    }

    private JsonObject Node(JiraIssue issue, SearchInput input)
    {
        if (input.Fields.Count == 0 && input.Properties.Count == 0)
        {
            return new JsonObject { ["id"] = IssueJson.Id(issue.Id) };
        }

        var node = IssueJson.Of(issue, State, input.Fields.Count == 0 ? ["id"] : input.Fields, input.Properties);
        node["expand"] = string.Empty;
        return node;
    }

    private static string Token(SearchInput input, int position) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position}|{input.Jql}")));

    private static int Position(SearchInput input)
    {
        if (input.Token is not { } token)
        {
            return 0;
        }

        var bytes = new byte[token.Length];
        var parts = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split('|', 2) : [];
        return parts is [var position, var jql] && jql.Is(input.Jql)
            ? int.Parse(position, CultureInfo.InvariantCulture)
            : throw new Refused(JiraErrors.Said(400, "The nextPageToken is invalid or has expired."));
    }
}
