using System.Collections.Immutable;
using BugBridge.Core.Accounts;
using BugBridge.Core.Browsing;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="ITicketList"/>, <see cref="ITimelineView"/> and <see cref="ISearchView"/> promise.</summary>
public abstract class BrowsingContract : StoreContract
{
    [Fact]
    public async Task Pages_give_every_ticket_once_the_latest_first_whatever_the_filter()
    {
        var random = new Random(7);
        var tickets = Enumerable.Range(1, 120).Select(id => TicketState($"{id}", id % 3 == 0 ? "10" : null, isOpen: id % 2 == 0) with
        {
            CreatedAt = Noon.AddHours(random.Next(20)),
            AccountId = id % 5 == 0 ? null : $"account {id % 4}",
            RepId = $"{id % 3}",
            CustomerId = $"c{id % 6}",
            Status = id % 4 == 0 ? TicketStatus.Pending : TicketStatus.Open,
            IsMerged = id % 8 == 0,
        }).ToImmutableArray();
        await HoldAsync(new Plan { Tickets = tickets, Issues = [IssueState("10")] });
        TicketQuery[] queries =
        [
            new(7), new(7) { IsLinked = true }, new(7) { IsLinked = false, IsOpen = true }, new(7) { IsOpen = false },
            new(7) { AccountIds = ["account 2"] }, new(7) { AccountIds = ["account 2", "account 3"] }, new(7) { RepIds = ["1"], IsOpen = true }, new(7) { AccountIds = ["nobody"] }, new(7) { RepIds = [] },
            new(7) { Status = TicketStatus.Pending }, new(7) { CustomerId = "c1" }, new(7) { From = Noon.AddHours(3), Until = Noon.AddHours(9) }, new(7) { IsAscending = true, IsLinked = false },
        ];

        foreach (var query in queries)
        {
            var expected = tickets
                .Where(ticket => query.IsLinked is null || (ticket.Link is not null) == query.IsLinked)
                .Where(ticket => query.IsOpen is null || ticket.IsOpen == query.IsOpen)
                .Where(ticket => query.AccountIds is null || query.AccountIds.Contains(ticket.AccountId, StringComparer.Ordinal))
                .Where(ticket => query.RepIds is null || query.RepIds.Contains(ticket.RepId, StringComparer.Ordinal))
                .Where(ticket => query.Status is null || (ticket.Status == query.Status && !ticket.IsMerged))
                .Where(ticket => query.CustomerId is null || ticket.CustomerId == query.CustomerId)
                .Where(ticket => ticket.CreatedAt >= (query.From ?? DateTimeOffset.MinValue) && ticket.CreatedAt < (query.Until ?? DateTimeOffset.MaxValue))
                .OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id, StringComparer.Ordinal)
                .Select(ticket => (ticket.Id, ticket.Link is null ? null : "ENG-10"));
            Assert.Equal(query.IsAscending ? expected.Reverse() : expected, (await AllAsync(query)).Select(ticket => (ticket.Id, ticket.IssueKey)));
        }
    }

    [Theory]
    [InlineData(TicketOrder.Status, true, "4,3,1,2")]
    [InlineData(TicketOrder.Status, false, "3,1,4,2")]
    [InlineData(TicketOrder.Customer, true, "3,2,4,1")]
    [InlineData(TicketOrder.Account, true, "2,4,1,3")]
    [InlineData(TicketOrder.Account, false, "4,1,2,3")]
    [InlineData(TicketOrder.Rep, true, "3,1,2,4")]
    [InlineData(TicketOrder.Issue, true, "2,1,4,3")]
    [InlineData(TicketOrder.Filed, true, "1,2,3,4")]
    public async Task Tickets_are_sorted_by_what_their_columns_show_and_what_has_none_stands_last(TicketOrder order, bool isAscending, string expected)
    {
        await HoldAsync(new Plan
        {
            Tickets =
            [
                TicketState("1", "11") with { CreatedAt = Noon, Status = TicketStatus.Pending, AccountId = "a9", AccountName = "Beta", RepId = "r2", CustomerId = null },
                TicketState("2", "10") with { CreatedAt = Noon.AddHours(1), IsMerged = true, AccountId = "a1", AccountName = "acme", RepId = "r1", CustomerId = "c2" },
                TicketState("3") with { CreatedAt = Noon.AddHours(2), Status = TicketStatus.Pending, AccountId = null, AccountName = null, RepId = "r2", CustomerId = "c1" },
                TicketState("4") with { CreatedAt = Noon.AddHours(3), Status = TicketStatus.Open, AccountId = "a9", AccountName = "Beta", RepId = null, CustomerId = null },
            ],
            Issues = [IssueState("10"), IssueState("11")],
        }.Keep(new RepSeen("r1", "Zoe", Noon)).Keep(new RepSeen("r2", "Ann", Noon)));

        var first = await Store.TicketList.ListAsync(new TicketQuery(3) { Order = order, IsAscending = isAscending }, Ending);
        var rest = order == TicketOrder.Filed ? new TicketQuery(9) { After = new TicketPlace(first[^1].CreatedAt, first[^1].Id) } : new TicketQuery(9) { Skip = 3 };
        var last = await Store.TicketList.ListAsync(rest with { Order = order, IsAscending = isAscending }, Ending);

        Assert.Equal(expected, string.Join(',', first.Concat(last).Select(ticket => ticket.Id)));
        Assert.Equal("Ann", first.Concat(last).Single(ticket => ticket.Id == "1").RepName);
    }

    [Theory]
    [InlineData(NameKind.Rep, "rita", "r-1@desk.example,r2")]
    [InlineData(NameKind.Rep, "Rita Rep", "r-1@desk.example,r2")]
    [InlineData(NameKind.Rep, "r-1@desk.example", "r-1@desk.example")]
    [InlineData(NameKind.Rep, "rita r%", "r-1@desk.example,r2")]
    [InlineData(NameKind.Rep, "", "r3,r-1@desk.example,r2")]
    [InlineData(NameKind.Rep, "acme", "")]
    [InlineData(NameKind.Account, "acme", "a1")]
    [InlineData(NameKind.Account, "ltd.", "a1")]
    public async Task Names_are_found_by_the_beginnings_of_their_words_and_an_exact_one_stands_first(NameKind kind, string text, string expected)
    {
        await HoldAsync(new Plan { Tickets = [TicketState("1") with { AccountId = "a1", AccountName = "Acme Ltd.", RepId = "r2" }] }
            .Keep(new RepSeen("r-1@desk.example", "Rita Rep", Noon)).Keep(new RepSeen("r2", "Rita Repp", Noon)).Keep(new RepSeen("r3", "Ann", Noon)));

        Assert.Equal(expected, string.Join(',', (await Store.Search.FindNamesAsync(kind, text, 10, Ending)).Select(one => one.Id)));
    }

    [Fact]
    public async Task A_timeline_holds_only_what_is_about_its_tickets_and_issues_newest_first()
    {
        await JournalAsync(Tell("1", "first"), Tell("2", "second"), Tell("1", "third"), Tell("11", "other"));
        await HoldAsync(new Plan
        {
            Decisions = [new(Lane.OfTicket("1"), null, "Old.", Noon), new(Lane.OfIssue("1"), null, "The issue's.", Noon), new(Lane.OfTicket("1"), null, "New.", Noon.AddHours(1))],
        });

        var one = await Store.Timeline.ReadAsync([Lane.OfTicket("1")], 10, Ending);
        var more = await Store.Timeline.ReadAsync([Lane.OfTicket("2"), Lane.OfTicket("1"), Lane.OfIssue("1")], 2, Ending);

        Assert.Equal(["third", "first"], Stamps(one.Entries));
        Assert.Equal(["New.", "Old."], one.Decisions.Select(decision => decision.Reason));
        Assert.Equal(["third", "second"], Stamps(more.Entries));
        Assert.Equal(["New.", "The issue's."], more.Decisions.Select(decision => decision.Reason));
    }

    [Theory]
    [InlineData("12", "12", "")]
    [InlineData("#12", "12", "")]
    [InlineData("drucker", "13,12", "")]
    [InlineData("DRUCK stö", "13,12", "")]
    [InlineData("druck sto", "13,12", "")]
    [InlineData("kyoto", "12", "")]
    [InlineData("kyo druck", "12", "")]
    [InlineData("ENG-10", "", "ENG-10")]
    [InlineData("eng-10", "", "ENG-10")]
    [InlineData("printer", "", "ENG-10")]
    [InlineData("rucker", "", "")]
    [InlineData("k", "", "")]
    [InlineData("\" OR * NEAR( :", "", "")]
    [InlineData("a😀b 100%", "", "")]
    public async Task What_a_text_says_is_found(string text, string tickets, string issues)
    {
        await HoldAsync(new Plan
        {
            Tickets = [TicketState("12") with { Subject = "Drucker-Störung in Kyoto" }, TicketState("13") with { Subject = "Störung: der Drucker \"druckt\" nicht" }, TicketState("14")],
            Issues = [IssueState("10") with { Summary = "Printer blank" }, IssueState("11")],
        });

        var found = await Store.Search.SearchAsync(text, 10, Ending);

        Assert.Equal(tickets.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found.Tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal));
        Assert.Equal(issues.Split(',', StringSplitOptions.RemoveEmptyEntries), found.Issues.Select(issue => issue.Key));
    }

    [Fact]
    public async Task What_changed_is_found_by_its_new_words_only()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("12") with { Subject = "Old words" }] });
        await HoldAsync(new Plan { Tickets = [TicketState("12") with { Subject = "New words" }] });
        await HoldAsync(new Plan { Tickets = [TicketState("12") with { Subject = "New words", IsMerged = true }] });

        Assert.Empty((await Store.Search.SearchAsync("old", 10, Ending)).Tickets);
        Assert.Equal("New words", Assert.Single((await Store.Search.SearchAsync("new", 10, Ending)).Tickets).Subject);
    }

    [Fact]
    public async Task Accounts_are_found_by_any_name_that_they_had_and_reps_by_id_or_name()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("1") with { AccountId = "77", AccountName = "Acme Tools", RepId = "r77" }, TicketState("2") with { AccountId = "78" }] }.Keep(new RepSeen("r77", "Rita Rep", Noon)));
        await Store.Accounts.ImportAsync([new Account("77", "Ajax Holding", null, 0, null)], Ending);

        Assert.Equal("77", Assert.Single((await Store.Search.SearchAsync("acme", 10, Ending)).Accounts).Id);
        Assert.Equal("77", Assert.Single((await Store.Search.SearchAsync("hold", 10, Ending)).Accounts).Id);
        Assert.Equal("78", Assert.Single((await Store.Search.SearchAsync("78", 10, Ending)).Accounts).Name);
        Assert.Equal("r77", Assert.Single((await Store.Search.SearchAsync("r77", 10, Ending)).Reps).Id);
        Assert.Equal(new FoundName("r77", "Rita Rep"), Assert.Single((await Store.Search.SearchAsync("rita", 10, Ending)).Reps));
    }

    [Fact]
    public async Task Reps_are_listed_by_name_and_no_more_than_asked_for()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("1")] }.Keep(new RepSeen("r2", "Rita Rep", Noon), new RepSeen("r1", "Zoe Rep", Noon), new RepSeen("r3", "Rita Rep", Noon)));

        Assert.Equal(["r2", "r3", "r1"], (await Store.RepNames.AllAsync(10, Ending)).Select(rep => rep.Id));
        Assert.Equal(new FoundName("r2", "Rita Rep"), Assert.Single(await Store.RepNames.AllAsync(1, Ending)));
    }

    private async Task<List<ListedTicket>> AllAsync(TicketQuery query)
    {
        var all = new List<ListedTicket>();
        for (var page = await Store.TicketList.ListAsync(query, Ending); page.Length > 0; page = await Store.TicketList.ListAsync(query, Ending))
        {
            Assert.True(page.Length <= query.Limit);
            all.AddRange(page);
            query = query with { After = new TicketPlace(page[^1].CreatedAt, page[^1].Id) };
        }

        return all;
    }
}
