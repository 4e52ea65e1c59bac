using System.Collections.Concurrent;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Whatever happens to a call, what it was for happens once.</summary>
public sealed class FaultJourneyTests : Journey
{
    /// <summary>Every kind of fault at each write that a story makes, on both sides.</summary>
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_write_that_goes_wrong_once_still_happens_once(FaultKind kind)
    {
        await StartAsync(new JourneyOptions { Settings = Hasty });
        foreach (var path in new[] { "/issue$", "/remotelink$", "/comment$", "/tickets/\\d+$", "update_many$" })
        {
            Bridge.Sandbox.Faults.Script(new Fault(kind) { Calls = CallKind.Write, Path = path, Wait = Wait(kind) });
        }

        var (ticket, key) = await FiledAsync();
        var joined = await JoinedAsync(key);
        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();

        Assert.Equal(5, Bridge.Sandbox.Faults.Hits);
        Assert.Single(Jira.Issues);
        Assert.Equal([Shown(ticket), Shown(joined)], ShownOn(key).Order(StringComparer.Ordinal));
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");
        NoteWith(joined, "Next week.");
        NoteWith(ticket, "filed for this ticket");
        NoteWith(joined, "Linked to ");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reads_that_go_wrong_lose_nothing(FaultKind kind)
    {
        await StartAsync(new JourneyOptions { Settings = Hasty });
        var (ticket, key) = await FiledAsync();
        foreach (var remote in new[] { Remote.Helpdesk, Remote.Jira })
        {
            Bridge.Sandbox.Faults.Script(new Fault(kind) { Remote = remote, Calls = CallKind.Read, Times = 3, Wait = Wait(kind) });
        }

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();
        await Bridge.UntilAsync(PollSucceedsAsync, "a poll succeeded");

        Assert.Equal(6, Bridge.Sandbox.Faults.Hits);
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");
    }

    [Theory]
    [InlineData(Remote.Helpdesk)]
    [InlineData(Remote.Jira)]
    public async Task A_remote_that_asks_to_be_left_alone_is_left_alone(Remote remote)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var heard = new List<DateTimeOffset>();
        var calls = remote == Remote.Helpdesk ? Helpdesk.Calls : Jira.Calls;
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.TooManyRequests) { Remote = remote, Calls = CallKind.Write, Wait = TimeSpan.FromSeconds(2) });
        calls.Heard = (_, kind) => Note(kind);

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();

        // From the first write on, which is refused, there is silence.
        Assert.InRange(heard[1] - heard[0], TimeSpan.FromSeconds(2), TimeSpan.MaxValue);
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");

        void Note(CallKind kind)
        {
            lock (heard)
            {
                if (kind == CallKind.Write)
                {
                    heard.Add(Bridge.Clock.GetUtcNow());
                }
            }
        }
    }

    [Fact]
    public async Task Remotes_where_a_fifth_of_all_calls_goes_wrong_still_get_everything_once()
    {
        await StartAsync(new JourneyOptions { Settings = Hasty, Sandbox = options => options with { Seed = 7 } });
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            Bridge.Sandbox.Faults.Chance(new Fault(kind) { Wait = Wait(kind) }, 0.02);
        }

        var tickets = Enumerable.Range(1, 10).Select(number => Helpdesk.FileTicket(Bridge.Customer, $"Bug {number}", "It broke.", "bug")).ToList();
        await Bridge.SettleAsync();
        tickets.ForEach(ticket => Helpdesk.Note(ticket, $"/dev Question of {ticket}.", Bridge.Rep));
        tickets.ForEach(ticket => Jira.Comment(KeyOn(ticket), $"Answer to {ticket}."));
        await Bridge.SettleAsync();
        Assert.InRange(Bridge.Sandbox.Faults.Hits, 10, int.MaxValue);
        Bridge.Sandbox.Faults.Clear();
        await Bridge.ReconcileAsync();

        Assert.Equal(10, Jira.Issues.Length);
        Assert.All(tickets, ticket => Assert.Equal([Shown(ticket)], ShownOn(KeyOn(ticket))));
        Assert.All(tickets, ticket => Assert.Contains($"Question of {ticket}.", Assert.Single(CommentsOn(KeyOn(ticket))), StringComparison.Ordinal));
        Assert.All(tickets, ticket => NoteWith(ticket, $"Answer to {ticket}."));
    }

    [Fact]
    public async Task Forty_questions_at_once_keep_to_jiras_limit_of_writes_to_an_issue()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        List<long> tickets = [ticket, await JoinedAsync(key), await JoinedAsync(key), await JoinedAsync(key)];
        await Bridge.SettleAsync();
        var writes = new ConcurrentQueue<string>();
        Jira.Calls.Heard = (route, kind) => writes.Enqueue($"{kind} {route}");

        for (var number = 0; number < 40; number++)
        {
            Helpdesk.Note(tickets[number % 4], $"/dev Question {number:00}.", Bridge.Rep);
        }

        await Bridge.SettleAsync();

        // A write that Jira had refused for coming too soon would have been sent again.
        Assert.Equal(Enumerable.Repeat("Write POST /rest/api/3/issue/{issue}/comment", 40), writes.Where(call => call.StartsWith("Write", StringComparison.Ordinal)));
        var said = CommentsOn(key).Select(comment => comment[comment.IndexOf("Question", StringComparison.Ordinal)..]).ToList();
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"Question {number:00}."), said.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Remote.Helpdesk)]
    [InlineData(Remote.Jira)]
    public async Task While_credentials_are_refused_nothing_is_lost_and_work_goes_on_after(Remote remote)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.RefuseCredentials(remote);

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        Jira.Comment(key, "Next week.");
        var fresh = Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", "Black.", "bug");
        await Bridge.UntilAsync(async () => (await Bridge.Journal.CountAsync(Bridge.Token)).Failing > 0, "something failed");
        Assert.Contains("credentials", await Bridge.FailingAsync(poller => remote == Remote.Helpdesk ? poller.PollHelpdeskAsync(Bridge.Token) : poller.PollIssuesAsync(Bridge.Token)), StringComparison.Ordinal);
        Bridge.Sandbox.Faults.RefuseCredentials(remote, refuse: false);
        await Bridge.SettleAsync();

        Assert.Empty(await SetAsideAsync());
        Assert.Single(CommentsOn(key));
        NoteWith(ticket, "Next week.");
        Assert.NotEmpty(KeyOn(fresh));
    }

    [Fact]
    public async Task A_zendesk_token_that_ended_is_minted_anew()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Bridge.Sandbox.RevokeZendeskTokens();
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();

        NoteWith(ticket, "Next week.");
    }

    private async Task<bool> PollSucceedsAsync()
    {
        try
        {
            await Bridge.PollAsync();
            return true;
        }
        catch (RemoteException)
        {
            return false;
        }
    }

    // Held connections end with the caller's patience.
    private static TimeSpan Wait(FaultKind kind) =>
        kind is FaultKind.TimeoutBefore or FaultKind.TimeoutAfter ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(1);

    private static void Hasty(BridgeSettings settings) => (settings.Helpdesk.Zendesk.TimeoutSeconds, settings.Jira.TimeoutSeconds) = (3, 3);
}
