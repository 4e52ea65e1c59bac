using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IBridgeView"/> promises.</summary>
public abstract class ViewContract : StoreContract
{
    private IBridgeView View => Store.View;

    private IWatchView Watched => Store.Watched;

    [Fact]
    public async Task What_is_not_held_is_null()
    {
        Assert.Null(await View.FindTicketAsync("7", Ending));
        Assert.Null(await View.FindIssueAsync("10", Ending));
        Assert.Equal(new BridgeCounts(0, 0, 0), await View.CountAsync(Ending));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("ENG-10")]
    [InlineData("eng-10")]
    public async Task An_issue_is_found_by_id_or_key_in_any_case(string name)
    {
        await HoldAsync(new Plan { Issues = [IssueState("10") with { Handled = HandledComments(new HandledComment("1", "f", true)) }, IssueState("11")] });

        var issue = await View.FindIssueAsync(name, Ending);

        Assert.Equal(("10", 1), (issue!.Id, issue.Handled.Count));
    }

    [Fact]
    public async Task Tickets_on_an_issue_come_oldest_link_first()
    {
        await HoldAsync(new Plan
        {
            Tickets =
            [
                TicketState("1", "10", Noon.AddHours(1)) with { CustomerId = "c" }, TicketState("2", "10", isOpen: false), TicketState("3", "11"), TicketState("4"),
            ],
        });

        Assert.Equal(
            [
                new("2", "https://desk.example/2", "Export fails", false, null) { HomeId = "10", Status = TicketStatus.Closed },
                new LinkedTicket("1", "https://desk.example/1", "Export fails", true, "c") { HomeId = "10", Status = TicketStatus.Open },
            ],
            await View.LinkedTicketsAsync("10", Ending));
    }

    [Fact]
    public async Task A_ticket_on_an_issue_comes_with_its_home_and_with_whether_it_is_in_the_bin()
    {
        await HoldAsync(new Plan
        {
            Tickets = [TicketState("1", "10", isOpen: false) with { Status = TicketStatus.Deleted, Link = new("10", LinkOrigin.Joined, "Ana", Noon) { HomeId = "11" } }],
        });

        var ticket = Assert.Single(await View.LinkedTicketsAsync("10", Ending));

        Assert.Equal(("11", true), (ticket.HomeId, ticket.IsDeleted));
    }

    [Fact]
    public async Task The_issues_merged_into_one_come_oldest_merge_first()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10"), Merged("11", "10", Noon.AddHours(1)), Merged("12", "10", Noon), Merged("13", "11", Noon)],
        });

        Assert.Equal([new IssueRef("12", "ENG-12"), new("11", "ENG-11")], await View.MergedIntoAsync("10", Ending));
        Assert.Empty(await View.MergedIntoAsync("12", Ending));
    }

    [Fact]
    public async Task Only_held_issues_with_another_update_time_have_changed()
    {
        await HoldAsync(new Plan { Issues = [IssueState("1"), IssueState("2"), IssueState("3", DateTimeOffset.MinValue)] });
        IssueGlimpse[] glimpses = [new(new("9", "ENG-9"), Noon), new(new("1", "ENG-1"), Noon), new(new("2", "ENG-2"), Noon.AddTicks(1)), new(new("3", "ENG-3"), Noon)];

        Assert.Equal(["2", "3"], (await Watched.ChangedAsync(glimpses, Ending)).Select(glimpse => glimpse.Ref.Id));
        Assert.Empty(await Watched.ChangedAsync([], Ending));
    }

    [Fact]
    public async Task Thousands_of_glimpses_are_one_question()
    {
        await HoldAsync(new Plan { Issues = [IssueState("4999")] });

        var glimpses = Enumerable.Range(0, 5000).Select(i => new IssueGlimpse(new($"{i}", $"ENG-{i}"), Noon.AddDays(1))).ToArray();

        Assert.Equal("4999", Assert.Single(await Watched.ChangedAsync(glimpses, Ending)).Ref.Id);
    }

    [Fact]
    public async Task Issues_with_an_open_ticket_are_watched_page_by_page()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("1"), IssueState("2"), IssueState("3") with { IsGone = true }, IssueState("4"), IssueState("5")],
            Tickets = [TicketState("a", "5"), TicketState("b", "1"), TicketState("c", "1"), TicketState("d", "2", isOpen: false), TicketState("e", "3"), TicketState("f", "4")],
        });

        Assert.Equal(["1", "4"], await Watched.WatchedIssuesAsync(null, 2, Ending));
        Assert.Equal(["5"], await Watched.WatchedIssuesAsync("4", 2, Ending));
        Assert.Empty(await Watched.WatchedIssuesAsync("5", 2, Ending));
    }

    [Fact]
    public async Task Issues_that_are_gone_and_have_an_open_ticket_are_told_page_by_page()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("1") with { IsGone = true }, IssueState("2") with { IsGone = true }, IssueState("3"), IssueState("4") with { IsGone = true }, IssueState("5") with { IsGone = true }],
            Tickets = [TicketState("a", "5"), TicketState("b", "1"), TicketState("c", "1"), TicketState("d", "2", isOpen: false), TicketState("e", "3"), TicketState("f", "4")],
        });

        Assert.Equal(["1", "4"], await Watched.GoneIssuesAsync(null, 2, Ending));
        Assert.Equal(["5"], await Watched.GoneIssuesAsync("4", 2, Ending));
        Assert.Empty(await Watched.GoneIssuesAsync("5", 2, Ending));
    }

    [Fact]
    public async Task Open_linked_tickets_are_watched_page_by_page()
    {
        await HoldAsync(new Plan
        {
            Tickets =
            [
                TicketState("a", "5"), TicketState("b"), TicketState("c", "5", isOpen: false), TicketState("d", "6"),
                TicketState("e") with { Link = new(null, LinkOrigin.Command, null, Noon) },
            ],
        });

        Assert.Equal(["a", "d"], await Watched.WatchedTicketsAsync(null, 2, Ending));
        Assert.Equal(["e"], await Watched.WatchedTicketsAsync("d", 2, Ending));
    }

    [Fact]
    public async Task Decisions_about_a_thing_come_newest_first()
    {
        Decision first = new(Lane.OfTicket("7"), null, "It matched the tag bug.", Noon), second = new(Lane.OfTicket("7"), "c", "It did not cross.", Noon);
        await HoldAsync(new Plan { Decisions = [first, new(Lane.OfIssue("7"), null, "Another lane.", Noon), second] });

        Assert.Equal([second, first], await View.DecisionsAsync(Lane.OfTicket("7"), 10, Ending));
        Assert.Equal([second], await View.DecisionsAsync(Lane.OfTicket("7"), 1, Ending));
    }

    [Fact]
    public async Task It_counts_what_is_held()
    {
        await HoldAsync(new Plan { Issues = [IssueState("1")], Tickets = [TicketState("a", "1"), TicketState("b"), TicketState("c", "1", isOpen: false)] });

        Assert.Equal(new BridgeCounts(Tickets: 3, LinkedTickets: 2, Issues: 1), await View.CountAsync(Ending));
    }
}
