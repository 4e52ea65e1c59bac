using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class JiraVendorContractTests
{
    private const string Document = "jira-cloud-v3.strict.trimmed.json";
    private static readonly string[] CutOut = ["delete /rest/api/3/issueLink/", "post /rest/api/3/field", "post /rest/api/3/screens/"];

    [Fact]
    public async Task Every_request_keeps_to_Jiras_own_document()
    {
        await using var prism = await Prism.StartAsync(Document, JiraBench.Cancel);
        await using var bench = new JiraBench(
            settings => (settings.EstimateSources, settings.EstimateField) = ([EstimateSource.Sprint, EstimateSource.Field], "Target date"),
            wire => new ShownToPrism(prism, wire));
        Mock(bench.Jira);

        await EverythingAsync(bench);

        // The document is cut to fewer calls than Jira has, and these are cut out of it.
        Assert.DoesNotContain(
            (await prism.FindingsAsync(JiraBench.Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => !CutOut.Any(call => line.StartsWith(call, StringComparison.OrdinalIgnoreCase)));
        Assert.All(Calls(), call => Assert.Contains(bench.Jira.Requests, request => call.IsMatch(request.ToString())));
    }

    [Fact]
    public async Task Prism_would_notice_a_request_that_does_not()
    {
        await using var prism = await Prism.StartAsync(Document, JiraBench.Cancel);
        using var client = new HttpClient { BaseAddress = prism.Address };
        client.DefaultRequestHeaders.Authorization = new("Basic", "dTpw");

        using var content = new StringContent("""{"body":"plain text"}""", null, "application/json");
        using var comment = await client.PostAsync(new Uri("rest/api/3/issue/ENG-1/comment", UriKind.Relative), content, JiraBench.Cancel);
        using var search = await client.GetAsync(new Uri("rest/api/3/search?jql=x", UriKind.Relative), JiraBench.Cancel);

        var findings = await prism.FindingsAsync(JiraBench.Cancel);
        Assert.Contains("comment", findings, StringComparison.Ordinal);
        Assert.Contains("rest/api/3/search", findings, StringComparison.Ordinal);
    }

    private static async Task EverythingAsync(JiraBench bench)
    {
        var (jira, cancel) = (bench.Tracker, JiraBench.Cancel);
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["Target date"] = "2026-12-05",
            ["Score"] = "3.5",
            ["Severity"] = "High",
            ["Steps"] = "One\n\nTwo",
            ["Sprint"] = "12",
        }.ToImmutableSortedDictionary();
        var bug = new NewIssue("ENG", "Bug", "Export fails", RichText.FromPlain(new string('x', 70_000)))
        {
            Components = ["Exports"],
            Labels = ["a"],
            Priority = "High",
            Fields = fields,
            RestUrl = "https://desk.example/1",
        };

        await jira.FileAsync(bug, "s-1", cancel);
        Assert.True((await jira.FindFiledAsync("s-1", bench.Clock.GetUtcNow(), cancel)).IsFound);
        await jira.CommentAsync("ENG-1", RichText.FromPlain("Any news?"), "s-2", "https://desk.example/1", cancel);
        await jira.CommentAsync("ENG-1", RichText.Of(new Fold("Also reported", [Paragraph.Of(Link.To("https://desk.example/2", "Ticket 2")), new Quote([Paragraph.Of(new TextRun("It crashes."))])])), "s-2", null, cancel);
        Assert.NotNull(await jira.ChoicesAsync("ENG", "Bug", isAnew: false, cancel));
        Assert.Equal("9", (await jira.FindCommentAsync("ENG-1", "s-9", cancel)).Id);
        await jira.EditCommentAsync("ENG-1", "10", RichText.FromPlain("Any news now?"), "https://desk.example/1", cancel);
        Assert.Equal(2, (await jira.ReadAsync("10001", cancel))!.Comments.Length);
        Assert.Single(await jira.ReadManyAsync(["10001", "10002"], cancel));
        var page = await jira.PollAsync((await jira.PollAsync(null, cancel)).Cursor, cancel);
        await jira.PollAsync(page.Cursor, cancel);
        await jira.EditAsync("ENG-1", new IssueEdit { Summary = "Renamed", Description = RichText.FromPlain("Rewritten"), Fields = fields.SetItem("Severity", string.Empty), AddLabels = ["a"], RemoveLabels = ["b"] }, cancel);
        await jira.PutRemoteLinkAsync("ENG-1", new RemoteLink("system=desk&id=1", "https://desk.example/1", "Ticket 1"), cancel);
        await jira.DeleteRemoteLinkAsync("ENG-1", "system=desk&id=1", cancel);
        await jira.LinkIssuesAsync("ENG-1", "10002", "Duplicate", cancel);
        await jira.UnlinkIssuesAsync("10001", "10003", "Duplicate", cancel);
        await jira.TransitionAsync("ENG-1", "Done", "Fixed", cancel);
        Assert.NotEmpty(await jira.TouchesAsync("ENG-1", cancel));
        Assert.Equal(["Low", "High"], await jira.PrioritiesAsync(cancel));
        Assert.True((await jira.ListAsync((await jira.ListAsync(null, 365, cancel)).Cursor, 365, cancel)).Issues.Length > 0);
        var setup = new IssueSetup([new FilingTarget("Filing:Project", "ENG", "Bug", ["Exports"], "High")], ["Score"])
        {
            LinkTypes = [new IssueSetting("a", "Duplicate")],
            Resolutions = [new IssueSetting("b", "Duplicate")],
            ClosedStatuses = [new IssueSetting("c", "Done")],
            Priorities = [new IssueSetting("d", "High")],
            NumberFields = [new IssueSetting("e", "Score")],
            TextFields = [new IssueSetting("f", "Steps")],
        };
        Assert.Empty(await jira.ProbeAsync(setup, cancel));
        var offers = jira.Ports.Setup!;
        Assert.NotEmpty(await offers.ProjectsAsync(cancel));
        Assert.Equal(SetupDeedKind.Made, (await offers.MakeFieldAsync(new WantedField("Score", FieldKind.Number), cancel)).Kind);
        var file = Assert.Single((await jira.ReadAsync("ENG-1", cancel))!.Files);
        await using var opened = await jira.OpenFileAsync("ENG-1", file, cancel);
        Assert.Equal("55", await jira.AttachAsync("ENG-1", opened!, cancel));
        Assert.Equal("50", (await jira.FindFileAsync("ENG-1", "a.txt", cancel)).Id);
        await jira.DeleteFileAsync("50", cancel);
    }

    private static void Mock(MockedJira jira)
    {
        var issue = JiraJson.Issue(
            fields: Linked(JiraJson.Comment("8"), JiraJson.Comment("9", """{"author":{"accountId":"bot"}}""")), properties: """{"bugbridge":{"stamp":"s-1"}}""");
        jira.On("GET field", """
                [{"id":"customfield_1","name":"Target date","schema":{"type":"date"}},{"id":"customfield_2","name":"Score","schema":{"type":"number"}},
                 {"id":"customfield_3","name":"Severity","schema":{"type":"option"}},
                 {"id":"customfield_4","name":"Steps","schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textarea"}},
                 {"id":"customfield_5","name":"Sprint","schema":{"type":"array","items":"json","custom":"com.pyxis.greenhopper.jira:gh-sprint"}}]
                """)
            .On("POST field", """{"id":"customfield_9"}""", 201).On("POST screens/addToDefault/customfield_9", "{}")
            .On("GET project/search", """{"values":[{"key":"ENG","name":"Engineering"}],"isLast":true}""")
            .On("POST issue", """{"id":"10001","key":"ENG-1"}""", 201)
            .On("GET issue/ENG-1", issue).On("GET issue/10001", issue)
            .On("GET search/jql", $$"""{"issues":[{{issue}}],"nextPageToken":"p2"}""")
            .On("POST issue/bulkfetch", $$"""{"issues":[{{issue}}]}""")
            .On("POST issue/ENG-1/comment", """{"id":"10"}""", 201)
            .On("GET issue/ENG-1/comment", JiraJson.Page(1, JiraJson.Comment("9", """{"author":{"accountId":"bot"}}""")))
            .On("GET issue/10001/comment", JiraJson.Page(2, JiraJson.Comment("8"), JiraJson.Comment("9", """{"author":{"accountId":"bot"}}""")))
            .On("GET comment/9/properties/bugbridge", """{"key":"bugbridge","value":{"stamp":"s-9"}}""")
            .On("GET issue/ENG-1/comment/10", JiraJson.Comment("10", """{"visibility":{"type":"role","value":"Developers"},"properties":[{"key":"bugbridge","value":{"stamp":"s-2"}}]}"""))
            .On("PUT issue/ENG-1/comment/10", """{"id":"10"}""")
            .On("PUT issue/ENG-1", "", 204)
            .On("POST issue/ENG-1/remotelink", """{"id":1}""", 201).On("DELETE issue/ENG-1/remotelink", "", 204)
            .On("POST issueLink", "", 201).On("DELETE issueLink/77", "", 204)
            .On("GET issue/ENG-1/changelog", """{"values":[{"author":{"accountId":"eva","displayName":"Eva"},"created":"2026-11-02T08:00:00.000+0000","items":[{"field":"status","fieldId":"status"}]}],"isLast":true}""")
            .On("GET issueLinkType", """{"issueLinkTypes":[{"name":"Duplicate"}]}""").On("GET resolution", """[{"name":"Duplicate"}]""")
            .On("GET priority/search", """{"values":[{"name":"High"},{"name":"Low"}],"isLast":true}""")
            .On("GET project/ENG/statuses", """[{"name":"Bug","statuses":[{"name":"Done","statusCategory":{"key":"done"}}]}]""")
            .On("GET issue/ENG-1/transitions", """{"transitions":[{"id":"31","to":{"name":"Done"},"fields":{"resolution":{"name":"Resolution"}}}]}""")
            .On("POST issue/ENG-1/transitions", "", 204)
            .On("GET attachment/content/50", "text").On("DELETE attachment/50", "", 204)
            .On("POST issue/ENG-1/attachments", """[{"id":"55"}]""")
            .On("GET serverInfo", """{"deploymentType":"Cloud"}""")
            .On("GET project/ENG", """{"key":"ENG","components":[{"name":"Exports"}]}""").On("GET project/OPS", """{"key":"OPS"}""")
            .On("GET mypermissions", JiraProbeTests.Permissions(except: ""))
            .On("GET issue/createmeta/ENG/issuetypes", """{"issueTypes":[{"id":"1","name":"Bug"}],"total":1}""")
            .On("GET issue/createmeta/ENG/issuetypes/1", JiraProbeTests.Screen(""));
    }

    private static string Linked(params string[] comments) =>
        JiraJson.WithComments(comments)[..^1] + ""","issuelinks":[{"id":"77","type":{"name":"Duplicate"},"outwardIssue":{"id":"10003","key":"ENG-3"}}],"attachment":[{"id":"50","filename":"a.txt","mimeType":"text/plain","size":4,"author":{"accountId":"bot"},"created":"2026-11-02T08:00:00.000+0000"}]}""";

    /// <summary>Every call of the typed client that Cloud knows, as it looks in the list of requests. Webhooks are not of this API.</summary>
    private static IEnumerable<Regex> Calls() => typeof(IJiraApi).GetMethods()
        .Where(method => method.Name is not (nameof(IJiraApi.SearchPageAsync) or nameof(IJiraApi.SetPropertyAsync) or nameof(IJiraApi.AllPrioritiesAsync) or nameof(IJiraApi.AllProjectsAsync)))
        .Select(method => method.GetCustomAttribute<HttpMethodAttribute>()!)
        .Where(call => !call.Path!.StartsWith("..", StringComparison.Ordinal))
        .Select(call => new Regex($"^{call.Method.Method} {Regex.Replace(call.Path!, @"\{\w+\}", "[^/]+", RegexOptions.NonBacktracking)}$", RegexOptions.NonBacktracking));
}
