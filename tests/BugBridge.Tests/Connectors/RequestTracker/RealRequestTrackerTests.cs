using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Core.Erasure;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>What only Request Tracker has: queues that are not watched, and rights that are missing.</summary>
public sealed class RealRequestTrackerTests : IAsyncLifetime
{
    private RequestTrackerServer? _server;
    private RequestTrackerRig? _rig;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RequestTrackerServer Server => _server!;

    private RequestTrackerRig Rig => _rig!;

    public async ValueTask InitializeAsync()
    {
        (_server, var reason) = await RequestTrackerServer.FindAsync();
        Assert.SkipWhen(_server is null, reason ?? string.Empty);
        _rig = new RequestTrackerRig(_server);
    }

    public ValueTask DisposeAsync() => _rig?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Tickets_of_queues_that_are_not_watched_are_left_alone()
    {
        var cursor = (await Rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var elsewhere = await Rig.CreateInAsync(Server.OtherQueue, Server.Rep, "not ours", RigText.Plain("x"), Token);
        var here = await Rig.CreateInAsync(Server.Queue, Server.Rep, "ours", RigText.Plain("x"), Token);

        var ids = (await Rig.Helpdesk.Feed.PollAsync(cursor, Token)).Tickets.Select(ticket => ticket.Id).ToList();

        Assert.Contains(here, ids);
        Assert.DoesNotContain(elsewhere, ids);
    }

    [Fact]
    public async Task An_account_that_may_only_read_is_told_which_rights_it_lacks()
    {
        await Rig.CreateInAsync(Server.Queue, Server.Rep, "a ticket to look at", RigText.Plain("x"), Token);
        using var onlooker = Onlooker();

        var faults = await onlooker.ProbeAsync(["JIRA key"], Token);

        Assert.All(
            ["CommentOnTicket", "ModifyTicket", "ShowTicketComments", "SeeCustomField"],
            right => Assert.Contains(faults, fault => fault.Remedy.Contains(right, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_account_that_may_only_read_cannot_write_and_says_why()
    {
        var id = await Rig.CreateInAsync(Server.Queue, Server.Rep, "a ticket to look at", RigText.Plain("x"), Token);
        using var onlooker = Onlooker();

        var outcome = (await onlooker.UpdateAsync([id], new TicketUpdate("abc") { Note = RichText.FromPlain("no") }, Token))[0];

        Assert.Equal(RemoteFailureKind.NotAllowed, outcome.Failure?.Kind);
        Assert.Contains("CommentOnTicket", outcome.Failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("requestor removed")]
    [InlineData("no real name and address")]
    [InlineData("slash in the login")]
    public async Task What_is_only_missing_is_no_mark_of_erasing(string story)
    {
        var id = story is "no real name and address" or "slash in the login"
            ? await Rig.CreateForAsync($"{(story[0] == 's' ? "cora/" : "cora")}{Guid.NewGuid():N}", Token)
            : await Rig.CreateTicketAsync("a ticket", RigText.Plain("x"), Token);
        if (story == "merged")
        {
            await Rig.MergeAsync(id, await Rig.CreateTicketAsync("another", RigText.Plain("y"), Token), Token);
        }
        else if (story == "requestor removed")
        {
            await Rig.RemoveRequestorAsync(id, Token);
        }

        var ticket = await Rig.Helpdesk.Reader.ReadAgainAsync(id, DateTimeOffset.UnixEpoch, Token);

        Assert.NotNull(ticket);
        Assert.Null(ticket.Requester?.Name);
        Assert.Null(ErasureFacts.Of(ticket));
    }

    [Fact]
    public async Task An_anonymised_customer_is_shown_to_a_person_and_no_more()
    {
        var id = await Rig.CreateTicketAsync("a ticket", RigText.Plain("x"), Token);
        await Rig.EraseCustomerAsync(id, Token);

        Assert.Equal(ErasureCause.CustomerGone, ErasureFacts.Of((await Rig.Helpdesk.Reader.ReadAsync(id, Token))!));
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_is_a_fault()
    {
        using var helpdesk = Rig.Connect(Server.Token, settings => settings.Queues = ["Nowhere"]);

        Assert.Contains(await helpdesk.ProbeAsync([], Token), fault => fault.IsFatal && fault.Problem.Contains("Nowhere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fix date")]
    [InlineData("Fix time")]
    [InlineData("Fix dates")]
    [InlineData("Fix expected")]
    [InlineData("Tags")]
    public async Task An_estimate_that_is_taken_back_leaves_its_field_empty_whatever_kind_of_field_it_is(string field)
    {
        var id = await Rig.CreateInAsync(Server.Queue, Server.Rep, "an estimate", RigText.Plain("x"), Token);
        Assert.Null(await WriteAsync(id, field, "2026-12-05"));
        Assert.StartsWith("2026-12-05", (await Rig.Helpdesk.Reader.ReadAsync(id, Token))!.Fields[field].Only, StringComparison.Ordinal);

        Assert.Null(await WriteAsync(id, field, string.Empty));
        Assert.Null(await WriteAsync(id, field, string.Empty));

        Assert.DoesNotContain(field, (await Rig.Helpdesk.Reader.ReadAsync(id, Token))!.Fields.Keys);
        var raw = (await Rig.SendAsync("root", HttpMethod.Get, "ticket/" + id, null, Token))!["CustomFields"]!.AsArray();
        Assert.Empty(raw.Single(one => one!["name"]!.ToString() == field)!["values"]!.AsArray());
    }

    [Theory]
    [InlineData("reminder")]
    [InlineData("approval")]
    public async Task What_is_no_ticket_of_somebody_is_never_brought(string type)
    {
        var cursor = (await Rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var made = await Rig.SendAsync(
            "root", HttpMethod.Post, "ticket", new { Queue = Server.Queue, Type = type, Subject = "not a bug", Requestor = Server.Rep, Content = "/bug", ContentType = "text/plain" }, Token);
        var id = made!["id"]!.ToString();

        Assert.Null(await Rig.Helpdesk.Reader.ReadAsync(id, Token));
        Assert.Empty(await Rig.Helpdesk.Reader.ReadManyAsync([id], Token));
        Assert.DoesNotContain((await Rig.Helpdesk.Feed.PollAsync(cursor, Token)).Tickets, ticket => ticket.Id == id);
        Assert.DoesNotContain((await Rig.Helpdesk.History.ReadHistoryAsync(Rig.Now.AddMinutes(-1), cursor, Token)).Tickets, ticket => ticket.Id == id);
    }

    [Fact]
    public async Task An_account_that_is_no_administrator_is_told_that_it_does_not_learn_languages()
    {
        await Rig.CreateInAsync(Server.Queue, Server.Rep, "a ticket to look at", RigText.Plain("x"), Token);

        var fault = Assert.Single(await Rig.Helpdesk.Probe.ProbeAsync([], Token), fault => fault.Remedy.Contains("AdminUsers", StringComparison.Ordinal));

        Assert.False(fault.IsFatal);
        Assert.Contains("Outreach:Language", fault.Problem, StringComparison.Ordinal);
    }

    private async Task<string?> WriteAsync(string id, string field, string value)
    {
        var update = new TicketUpdate("fields " + value) { Fields = ImmutableSortedDictionary<string, string>.Empty.Add(field, value) };
        var outcome = (await Rig.Helpdesk.Writer.UpdateAsync([id], update, Token))[0];
        return outcome.Failure?.Message ?? outcome.Remark;
    }

    private RequestTrackerHelpdesk Onlooker() => Rig.Connect(Server.OnlookerToken);
}
