using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.DataCenter;

/// <summary>A Data Center that leaves out what it does not know, without a word: properties of new issues, and of comments in lists.</summary>
public sealed class OldDataCenterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public async Task A_stamp_that_was_left_out_is_set_afterwards_and_asked_about_only_until_one_was_seen(bool takesProperties, int looks)
    {
        await using var bench = await BenchAsync(new JiraOptions { TakesPropertiesOfNew = takesProperties });

        for (var number = 0; number < 3; number++)
        {
            await bench.Tracker.FileAsync(new NewIssue("ENG", "Bug", "A bug", RichText.FromPlain("It broke.")), $"s-{number}", Cancel);
        }

        Assert.Equal(["s-0", "s-1", "s-2"], bench.Sandbox.Jira.Issues.Select(issue => issue.Properties["bugbridge"].GetProperty("stamp").GetString()));
        Assert.Equal(looks, bench.Sandbox.Jira.Calls.ByRoute["GET /rest/api/2/issue/{issue}"]);
    }

    [Fact]
    public async Task In_a_service_project_a_comment_that_may_be_internal_is_not_taken_for_public()
    {
        await using var bench = await BenchAsync(new JiraOptions { ListsCommentProperties = false });
        bench.Sandbox.Jira.AddProject("HELP", "Help", "service_desk");

        Assert.Equal([CommentVisibility.Unknown, CommentVisibility.Unknown], await ReadersAsync(bench, "HELP"));
        Assert.Equal([CommentVisibility.Everyone, CommentVisibility.Limited], await ReadersAsync(bench, "ENG"));
    }

    [Fact]
    public async Task A_comment_is_found_by_its_stamp_all_the_same()
    {
        await using var bench = await BenchAsync(new JiraOptions { ListsCommentProperties = false });
        var key = bench.Sandbox.Jira.FileIssue("ENG", "Printer");
        var id = await bench.Tracker.CommentAsync(key, RichText.FromPlain("from BugBridge"), "stamp-c", null, Cancel);

        await using var later = new Bench(bench.Sandbox, bench.Clock, bench.Token);

        Assert.Equal(id, (await later.Tracker.FindCommentAsync(key, "stamp-c", Cancel)).Id);
        Assert.False((await later.Tracker.FindCommentAsync(key, "stamp-d", Cancel)).IsFound);
    }

    private static async Task<IEnumerable<CommentVisibility>> ReadersAsync(Bench bench, string project)
    {
        var key = bench.Sandbox.Jira.FileIssue(project, "Printer");
        bench.Sandbox.Jira.Comment(key, "for all");
        bench.Sandbox.Jira.Comment(key, "not for all", role: project == "ENG" ? "Developers" : null, isInternal: project != "ENG");
        return (await bench.Tracker.ReadAsync(key, Cancel))!.Comments.Select(comment => comment.Visibility);
    }

    private static async Task<Bench> BenchAsync(JiraOptions options)
    {
        var clock = new JourneyClock(speed: 20);
        var old = options with { Edition = JiraEdition.DataCenter };
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = clock, Jira = old }, Cancel);
        sandbox.Jira.AddEngineer("Emil Engineer");
        return new Bench(sandbox, clock, old.Token) { IsOwner = true };
    }

    private sealed class Bench : IAsyncDisposable
    {
        private readonly CallBudget _budget;

        public Bench(SandboxServer sandbox, JourneyClock clock, string token)
        {
            (Sandbox, Clock, Token, _budget) = (sandbox, clock, token, new CallBudget(60_000, clock));
            Tracker = JiraIssueTracker.Create(
                new JiraSettings { Kind = JiraKind.DataCenter, BaseUrl = sandbox.JiraUrl.AbsoluteUri, Token = token, Projects = ["ENG"], TimeoutSeconds = 300 }, _budget, clock);
        }

        public SandboxServer Sandbox { get; }

        public JourneyClock Clock { get; }

        public string Token { get; }

        public JiraIssueTracker Tracker { get; }

        public bool IsOwner { get; init; }

        public async ValueTask DisposeAsync()
        {
            Tracker.Dispose();
            await _budget.DisposeAsync();
            if (IsOwner)
            {
                await Sandbox.DisposeAsync();
                Assert.Empty(Sandbox.Findings.All);
            }
        }
    }
}
