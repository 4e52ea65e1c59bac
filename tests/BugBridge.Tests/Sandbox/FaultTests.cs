using BugBridge.Core.Remotes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Sandbox;

public sealed class FaultTests
{
    private const string Edit = """{"fields":{"summary":"Changed"}}""";

    [Theory]
    [InlineData(FaultKind.TooManyRequests, false)]
    [InlineData(FaultKind.ServerError, false)]
    [InlineData(FaultKind.ServerErrorAfter, true)]
    [InlineData(FaultKind.TimeoutBefore, false)]
    [InlineData(FaultKind.TimeoutAfter, true)]
    [InlineData(FaultKind.ResetBefore, false)]
    [InlineData(FaultKind.ResetAfter, true)]
    [InlineData(FaultKind.Slow, true)]
    public async Task A_fault_hits_one_call_and_says_whether_it_had_an_effect(FaultKind kind, bool hasEffect)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");
        sandbox.Faults.Script(new Fault(kind) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/issue/ENG-", Wait = TimeSpan.FromMilliseconds(20) });

        Assert.Equal(kind == FaultKind.Slow, await SucceedsAsync(jira, issue));
        Assert.Equal(hasEffect ? "Changed" : "Broken", sandbox.Jira.Issue(issue).Summary);
        Assert.True(await SucceedsAsync(jira, issue));
        Assert.Equal(1, sandbox.Faults.Hits);
    }

    [Theory]
    [InlineData(FaultKind.MalformedBody)]
    [InlineData(FaultKind.TruncatedBody)]
    public async Task A_broken_body_comes_after_the_effect(FaultKind kind)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Faults.Script(new Fault(kind) { Verb = "POST" });

        await Assert.ThrowsAnyAsync<Exception>(() => jira.AskAsync(
            "POST", "/rest/api/3/issue", """{"fields":{"project":{"key":"ENG"},"issuetype":{"name":"Bug"},"summary":"Broken"}}"""));

        Assert.Single(sandbox.Jira.Issues);
    }

    [Fact]
    public async Task A_lasting_fault_hits_one_item_alone_wherever_it_is_named()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var (bad, good) = (sandbox.Jira.FileIssue("ENG", "Bad"), sandbox.Jira.FileIssue("ENG", "Good"));
        sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Jira, Item = bad, IsLasting = true, Status = 500 });

        for (var call = 0; call < 3; call++)
        {
            Assert.False(await SucceedsAsync(jira, bad));
            Assert.True(await SucceedsAsync(jira, good));
        }

        sandbox.Faults.Clear();
        Assert.True(await SucceedsAsync(jira, bad));
        Assert.Equal(3, sandbox.Faults.Hits);
    }

    [Fact]
    public async Task A_script_skips_and_repeats_as_told()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Skip = 1, Times = 2, Status = 502 });

        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            statuses.Add(await jira.StatusAsync("GET", "/rest/api/3/myself"));
        }

        Assert.Equal([200, 502, 502, 200], statuses);
    }

    [Fact]
    public async Task Faults_by_chance_repeat_with_their_seed()
    {
        Assert.Equal(await RunAsync(), await RunAsync());

        static async Task<string> RunAsync()
        {
            await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Seed = 7 });
            using var jira = SandboxClient.Jira(sandbox);
            sandbox.Faults.Chance(new Fault(FaultKind.ServerError), 0.5);
            var statuses = new List<int>();
            for (var call = 0; call < 20; call++)
            {
                statuses.Add(await jira.StatusAsync("GET", "/rest/api/3/myself"));
            }

            Assert.Equal([200, 503], statuses.Distinct().Order());
            return string.Join(' ', statuses);
        }
    }

    [Fact]
    public async Task A_remote_can_answer_with_nothing_and_recover()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Carla"), "Broken", "Help");

        sandbox.Faults.AnswerNothing(Remote.Helpdesk);
        Assert.Equal(404, await zendesk.StatusAsync("GET", $"/api/v2/tickets/{ticket}?include=users"));
        Assert.Empty((await zendesk.AskAsync("GET", $"/api/v2/tickets/show_many?ids={ticket}"))["tickets"]!.AsArray());
        sandbox.Faults.AnswerNothing(Remote.Helpdesk, nothing: false);

        Assert.Equal(200, await zendesk.StatusAsync("GET", $"/api/v2/tickets/{ticket}"));
    }

    [Fact]
    public async Task Credentials_can_be_refused_and_accepted_again()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);

        sandbox.Faults.RefuseCredentials(Remote.Jira);
        Assert.Equal(401, await jira.StatusAsync("GET", "/rest/api/3/myself"));
        sandbox.Faults.Clear();

        Assert.Equal(200, await jira.StatusAsync("GET", "/rest/api/3/myself"));
    }

    [Fact]
    public async Task Calls_are_counted_by_what_they_do()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");

        await jira.AskAsync("POST", "/rest/api/3/issue/bulkfetch", $$"""{"issueIdsOrKeys":["{{issue}}"]}""");
        await jira.AskAsync("PUT", $"/rest/api/3/issue/{issue}", Edit);

        Assert.Equal((1, 1), (sandbox.Jira.Calls.Reads, sandbox.Jira.Calls.Writes));
        Assert.Equal(1, sandbox.Jira.Calls.ByRoute["PUT /rest/api/3/issue/{issue}"]);
        sandbox.Jira.Calls.Reset();
        Assert.Equal(0, sandbox.Jira.Calls.Total);
    }

    private static async Task<bool> SucceedsAsync(SandboxClient jira, string issue)
    {
        try
        {
            return await jira.StatusAsync("PUT", $"/rest/api/3/issue/{issue}", Edit) < 300;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
