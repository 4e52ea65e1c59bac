using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Journeys;
using BugBridge.Tests.Leaks;
using Xunit;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>What a connector gives when some of what it reads, or writes, is bad and the rest is not.</summary>
public sealed class BadItemStoryTests : IDisposable
{
    private readonly JourneyClock _clock = new(speed: 300);
    private readonly Rewriting _wire = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData(HelpdeskVendor.Zendesk, "/comments$")]
    [InlineData(HelpdeskVendor.Freshdesk, "/conversations$")]
    public async Task More_than_four_bad_tickets_side_by_side_do_not_stop_a_poll_and_an_outage_does(HelpdeskVendor vendor, string thread)
    {
        await using var sandbox = await StartAsync(vendor);
        await using var desk = StandIn(sandbox, vendor);
        var cursor = (await desk.Helpdesk.History.ReadHistoryAsync(_clock.GetUtcNow().AddHours(-1), null, Token)).Cursor;
        var tickets = Enumerable.Range(0, 9).Select(at => desk.File($"Matter {at}", "It is so.", isBug: false)).ToList();
        await Assert.ThrowsAsync<RemoteException>(async () =>
        {
            Assert.NotNull(await desk.Helpdesk.Reader.ReadAsync(tickets[8], Token));
            sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Path = thread, Status = 500, IsLasting = true });
            await HistoryAsync(desk.Helpdesk, cursor);
        });
        sandbox.Faults.Clear();
        foreach (var bad in tickets.Take(7))
        {
            sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Path = thread, Item = bad, Status = 500, IsLasting = true });
        }

        var page = await HistoryAsync(desk.Helpdesk, cursor);

        Assert.Equal(tickets.Skip(7), page.Tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal));
        Assert.Equal(tickets.Take(7), page.Unread.Select(unread => unread.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_ticket_that_is_deleted_before_its_stamps_are_looked_for_keeps_no_other_waiting()
    {
        await using var sandbox = await StartAsync(HelpdeskVendor.Zendesk);
        await using var desk = new ZendeskLeaks(sandbox, Options(HelpdeskVendor.Zendesk), _clock, _wire);
        var cursor = (await desk.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var (gone, other) = (desk.File("Gone soon", "x", isBug: false), desk.File("Stays", "x", isBug: false));
        foreach (var outcome in await desk.Helpdesk.Writer.UpdateAsync([gone, other], new TicketUpdate("s") { Note = RichText.FromPlain("Filed.") }, Token))
        {
            Assert.Null(outcome.Failure);
        }

        (_wire.Path, _wire.Before) = ($"/tickets/{gone}/audits", () => sandbox.Zendesk.Delete(long.Parse(gone, CultureInfo.InvariantCulture)));
        var page = await desk.Helpdesk.Feed.PollAsync(cursor, Token);

        Assert.Equal("s", Assert.Single(Assert.Single(page.Tickets).Comments, comment => comment.Stamp is not null).Stamp);
        Assert.Equal((other, gone), (page.Tickets[0].Id, Assert.Single(page.Unread).Id));
        Assert.Null(await desk.Helpdesk.Reader.ReadAsync(gone, Token));
    }

    [Fact]
    public async Task Rows_of_an_export_that_cannot_be_read_harm_no_other()
    {
        await using var sandbox = await StartAsync(HelpdeskVendor.Zendesk);
        await using var desk = new ZendeskLeaks(sandbox, Options(HelpdeskVendor.Zendesk), _clock, _wire);
        var cursor = (await desk.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var (bad, good) = (desk.File("Bad", "x", isBug: false), desk.File("Good", "x", isBug: false));
        (_wire.Path, _wire.After) = ("/incremental/tickets/cursor", answer =>
        {
            var rows = answer["tickets"]!.AsArray();
            rows.First(row => row!["id"]!.ToString() == bad)!["tags"] = 5;
            rows.Add(null);
            answer["users"]!.AsArray().Insert(0, new JsonObject { ["id"] = new JsonArray() });
            answer["users"]!.AsArray().Add(null);
        }
        );

        var page = await desk.Helpdesk.Feed.PollAsync(cursor, Token);

        Assert.Equal((good, bad), (Assert.Single(page.Tickets).Id, Assert.Single(page.Unread).Id));
    }

    [Fact]
    public async Task Events_that_cannot_be_read_are_read_ticket_by_ticket()
    {
        await using var sandbox = await StartAsync(HelpdeskVendor.Zendesk);
        await using var desk = new ZendeskLeaks(sandbox, Options(HelpdeskVendor.Zendesk), _clock, _wire);
        var cursor = (await desk.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var ticket = desk.File("Good", "x", isBug: false);
        desk.Note(ticket, "A note.");
        (_wire.Path, _wire.After) = ("/incremental/ticket_events", answer => answer["ticket_events"]!.AsArray()[^1] = null);

        var page = await desk.Helpdesk.Feed.PollAsync(cursor, Token);

        Assert.Contains(Assert.Single(page.Tickets).Comments, comment => PlainText.Of(comment.Body).Contains("A note.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bulk_update_that_is_refused_for_one_ticket_reaches_the_others()
    {
        await using var sandbox = await StartAsync(HelpdeskVendor.Zendesk);
        await using var desk = StandIn(sandbox, HelpdeskVendor.Zendesk);
        var tickets = Enumerable.Range(0, 5).Select(at => desk.File($"Matter {at}", "x", isBug: false)).ToList();
        sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Item = tickets[3], Status = 422, IsLasting = true });

        var outcomes = await desk.Helpdesk.Writer.UpdateAsync(tickets, new TicketUpdate("s") { Note = RichText.FromPlain("News.") }, Token);

        Assert.Equal([tickets[3]], outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => outcome.TicketId));
        Assert.Equal(4, desk.Comments().Count(text => text.Contains("News.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(30, true)]
    [InlineData(60, true)]
    [InlineData(200, false)]
    public async Task Lists_in_lists_in_a_comment_harm_no_other_issue(int depth, bool isRead)
    {
        await using var sandbox = await StartAsync(HelpdeskVendor.Zendesk);
        await using var jira = new JiraLeaks(sandbox, Options(HelpdeskVendor.Zendesk), _clock);
        var (deep, other) = (jira.IdOf(jira.File("Deep")), jira.IdOf(jira.File("Other")));
        var comment = jira.Comment(deep, "x", LeakLimit.None);
        sandbox.Jira.Locked(() => sandbox.Jira.ReplaceComment(sandbox.Jira.Issue(deep), long.Parse(comment, CultureInfo.InvariantCulture), it => it with { Body = Nested(depth) }));

        var read = await jira.Tracker.Reader.ReadManyAsync([deep, other], Token);

        Assert.Equal(isRead ? [deep, other] : [other], read.Select(issue => issue.Ref.Id).Order(StringComparer.Ordinal));
        Assert.Equal(isRead ? [] : [deep], read.Unread.Select(unread => unread.Id));
    }

    private static JsonElement Nested(int depth)
    {
        JsonNode node = new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "innermost" }) };
        for (var at = 0; at < depth; at++)
        {
            node = new JsonObject { ["type"] = "bulletList", ["content"] = new JsonArray(new JsonObject { ["type"] = "listItem", ["content"] = new JsonArray(node) }) };
        }

        var document = new JsonObject { ["type"] = "doc", ["version"] = 1, ["content"] = new JsonArray(node) };
        using var parsed = JsonDocument.Parse(document.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 }), new JsonDocumentOptions { MaxDepth = 1000 });
        return parsed.RootElement.Clone();
    }

    /// <summary>All pages since a cursor.</summary>
    private async Task<TicketPage> HistoryAsync(Helpdesk helpdesk, string? cursor)
    {
        var (tickets, unread) = (new List<Ticket>(), new List<Unread>());
        TicketPage page;
        do
        {
            page = await helpdesk.History.ReadHistoryAsync(_clock.GetUtcNow().AddHours(-1), cursor, Token);
            tickets.AddRange(page.Tickets);
            unread.AddRange(page.Unread);
            cursor = page.Cursor;
        }
        while (page.HasMore);
        return page with { Tickets = [.. tickets], Unread = [.. unread] };
    }

    private SandboxOptions Options(HelpdeskVendor vendor) => new()
    {
        Clock = _clock,
        Helpdesk = vendor,
        Zendesk = new ZendeskOptions { ExportsLeaveOutMetadata = 1 },
    };

    private Task<SandboxServer> StartAsync(HelpdeskVendor vendor) => SandboxServer.StartAsync(Options(vendor), Token);

    private ILeakHelpdesk StandIn(SandboxServer sandbox, HelpdeskVendor vendor) => vendor == HelpdeskVendor.Freshdesk
        ? new FreshdeskLeaks(sandbox, Options(vendor), _clock)
        : new ZendeskLeaks(sandbox, Options(vendor), _clock);
}
