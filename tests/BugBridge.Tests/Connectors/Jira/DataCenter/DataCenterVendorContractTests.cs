using System.Collections.Immutable;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Journeys;
using Xunit;
using JiraStandIn = BugBridge.Sandbox.Jira.JiraStandIn;

namespace BugBridge.Tests.Connectors.Jira.DataCenter;

/// <summary>
/// The requests for Data Center against Atlassian's document of REST v2, which is that of Cloud: it covers all but the search and the places
/// where files are.
/// </summary>
public sealed class DataCenterVendorContractTests
{
    private static readonly string[] NotInTheDocument = ["get /rest/api/2/search", "delete /rest/api/2/issueLink/", "get /secure/attachment/"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_keeps_to_the_document_of_the_second_version()
    {
        await using var prism = await Prism.StartAsync("jira-cloud-v2.strict.trimmed.json", Cancel);
        var (clock, options) = (new JourneyClock(speed: 20), new JiraOptions { Edition = JiraEdition.DataCenter, TakesPropertiesOfNew = false });
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = clock, Jira = options }, Cancel);
        await using var budget = new CallBudget(60_000, clock);
        var settings = new JiraSettings { Kind = JiraKind.DataCenter, BaseUrl = sandbox.JiraUrl.AbsoluteUri, Token = options.Token, Projects = ["ENG"], TimeoutSeconds = 300 };
        using var wire = new ShownToPrism(prism, new SocketsHttpHandler());
        using var tracker = JiraIssueTracker.Create(settings, budget, clock, wire);

        await EverythingAsync(tracker, sandbox.Jira, clock);

        Assert.DoesNotContain(
            (await prism.FindingsAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => !NotInTheDocument.Any(known => line.StartsWith(known, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(sandbox.Findings.All);
    }

    private static async Task EverythingAsync(JiraIssueTracker tracker, JiraStandIn jira, TimeProvider clock)
    {
        jira.AddEngineer("Emil Engineer");
        jira.AddComponent("ENG", "Printing");
        var fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("Bridge score", "3.5").Add("Bridge reported by", "Acme\n\nBeta").Add("Target date", "2026-12-05");
        var bug = new NewIssue("ENG", "Bug", "Export fails", RichText.FromPlain(new string('x', 70_000))) { Components = ["Printing"], Labels = ["a"], Priority = "High", Fields = fields };
        var before = clock.GetUtcNow();
        var (one, other) = (await tracker.FileAsync(bug, "s-1", Cancel), await tracker.FileAsync(bug, "s-2", Cancel));
        Assert.True((await tracker.FindFiledAsync("s-1", before, Cancel)).IsFound);
        var comment = await tracker.CommentAsync(one.Id, RichText.FromPlain("Any news?"), "s-3", null, Cancel);
        Assert.True((await tracker.FindCommentAsync(one.Id, "s-3", Cancel)).IsFound);
        await tracker.EditCommentAsync(one.Id, comment, RichText.FromPlain("None?"), null, Cancel);
        Assert.Equal(2, (await tracker.ReadManyAsync([one.Id, other.Id], Cancel)).Count);
        await tracker.PollAsync((await tracker.PollAsync(null, Cancel)).Cursor, Cancel);
        await tracker.ListAsync(null, 365, Cancel);
        await tracker.EditAsync(one.Id, new IssueEdit { Fields = fields.SetItem("Bridge score", string.Empty), AddLabels = ["b"], RemoveLabels = ["a"] }, Cancel);
        await tracker.PutRemoteLinkAsync(one.Id, new RemoteLink("bugbridge:ticket:7", "https://desk.example/7", "Ticket 7"), Cancel);
        await tracker.DeleteRemoteLinkAsync(one.Id, "bugbridge:ticket:7", Cancel);
        await tracker.LinkIssuesAsync(one.Key, other.Key, "Duplicate", Cancel);
        await tracker.UnlinkIssuesAsync(one.Key, other.Key, "Duplicate", Cancel);
        jira.SetPriority(one.Key, "Low");
        Assert.Contains(await tracker.TouchesAsync(one.Id, Cancel), touch => touch.Field == "priority");
        jira.Attach(one.Key, "a.txt", "text/plain", HeldFile.Of("text"u8.ToArray()));
        var file = Assert.Single((await tracker.ReadAsync(one.Id, Cancel))!.Files);
        await using (var opened = await tracker.OpenFileAsync(one.Id, file, Cancel))
        {
            await tracker.AttachAsync(other.Id, opened!, Cancel);
        }

        await tracker.DeleteFileAsync((await tracker.FindFileAsync(other.Id, "a.txt", Cancel)).Id!, Cancel);
        await tracker.TransitionAsync(one.Id, "Done", "Fixed", Cancel);
        Assert.NotEmpty(await tracker.PrioritiesAsync(Cancel));
        Assert.Empty(await tracker.ProbeAsync(new IssueSetup([new FilingTarget("Filing:Project", "ENG", "Bug", ["Printing"], "High")], ["Bridge score"]), Cancel));
    }
}
