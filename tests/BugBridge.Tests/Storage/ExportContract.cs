using BugBridge.Core.Calendar;
using BugBridge.Core.Export;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.FirstContact;
using BugBridge.Tests.Usability;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What exports must give, on any database.</summary>
public abstract class ExportContract : StoreContract
{
    private static readonly FirstContactRule Rule = new(1, TimeSpan.FromDays(7));

    public static TheoryData<string> Tables => [.. ExportTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Each_table_can_be_read_when_nothing_is_held(string name)
    {
        var page = await ReadAsync(name);

        Assert.Empty(page.Rows);
        Assert.Null(page.Next);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_column_has_a_name_of_its_own_and_a_meaning(string name)
    {
        var columns = Table(name).Columns;

        Assert.Equal(columns.Length, columns.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(columns, column => Assert.EndsWith(".", column.Meaning, StringComparison.Ordinal));
        Assert.All(columns, column => Assert.Matches("^[a-z]+(_[a-z]+)*$", column.Name));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_without_doubles()
    {
        await HoldAsync(new Plan { Tickets = [.. Enumerable.Range(1, 25).Select(number => TicketState($"t{number}"))] });

        var ids = new List<object?>();
        var pages = 0;
        string? after = null;
        do
        {
            var page = await ReadAsync("tickets", after, limit: 10);
            ids.AddRange(page.Rows.Select(row => row[0]));
            after = page.Next;
            pages++;
        }
        while (after is not null);

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"t{number}").Order(StringComparer.Ordinal), ids.Cast<string>());
    }

    [Fact]
    public async Task A_page_that_is_just_full_is_the_last_one()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("a"), TicketState("b")] });

        Assert.Null((await ReadAsync("tickets", limit: 2)).Next);
        Assert.Equal("a", (await ReadAsync("tickets", limit: 1)).Next);
    }

    [Fact]
    public async Task Tickets_links_and_issues_say_what_is_held()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("1") with { Status = "Open", Estimate = new Estimate(new DateOnly(2026, 12, 1), EstimateSource.DueDate, null) }, Merged("2", "1")],
            Tickets =
            [
                Behind("a", "1", "2", Noon) with { CustomerId = "c1", AccountName = "Acme", Severity = "High" },
                TicketState("b", "1") with { IsMerged = true },
                TicketState("c"),
            ],
        });

        Assert.Equal(["a", "b", "c"], (await ReadAsync("tickets")).Rows.Select(row => row[0]));
        var ticket = await RowAsync("tickets", "a");
        Assert.Equal(("c1", "Acme", "High", false, (DateTimeOffset?)Noon), (ticket["customer_id"], ticket["account"], ticket["severity"], ticket["is_merged"], ticket["created_at"]));
        var link = await RowAsync("links", "a");
        Assert.Equal(("1", "2", "Rule", (DateTimeOffset?)Noon), (link["issue_id"], link["home_issue_id"], link["origin"], link["since"]));
        Assert.Equal(["a", "b"], (await ReadAsync("links")).Rows.Select(row => row[0]));
        var issue = await RowAsync("issues", "1");
        Assert.Equal((1L, new DateOnly(2026, 12, 1), "Open"), (issue["tickets"], issue["estimate"], issue["status"]));
        Assert.Equal("1", (await RowAsync("issues", "2"))["merged_into"]);
    }

    [Fact]
    public async Task A_ticket_has_the_outcome_that_the_rule_gives_it()
    {
        var contact = new TicketContact { FirstReplyAt = Noon.AddDays(-19), SolvedAt = Noon.AddDays(-18), Replies = 1, RepId = "r1", Channel = "email" };
        TicketContact?[] contacts =
        [
            contact, contact with { SecondReplyAt = Noon.AddDays(-17) }, contact with { SecondReplyAt = Noon.AddDays(-11) }, contact with { CustomerAt = Noon.AddDays(-18) },
            contact with { ReopenedAt = Noon.AddDays(-18) }, contact with { SolvedAt = Noon.AddDays(-3), FirstReplyAt = Noon.AddDays(-3) }, contact with { IsSpam = true },
            contact with { IsPartial = true }, contact with { FirstReplyAt = null }, contact with { SolvedAt = null }, null,
        ];
        var tickets = contacts.Select((one, at) => TicketState($"t{at:00}") with { Contact = one, CreatedAt = Noon.AddDays(-20) }).ToList();
        tickets.Add(tickets[0] with { Id = "t99", IsMerged = true });
        await HoldAsync(new Plan { Tickets = [.. tickets] });

        foreach (var ticket in tickets)
        {
            var expected = Rule.OutcomeOf(ticket.Contact, ticket.IsMerged, Clock.GetUtcNow(), Clock.GetUtcNow());
            Assert.Equal((ticket.Id, expected.ToString()), (ticket.Id, (string?)(await RowAsync("first-contact", ticket.Id))["outcome"]));
        }

        var row = await RowAsync("first-contact", "t00");
        Assert.Equal(("email", "r1", 1L, (DateTimeOffset?)Noon.AddDays(-18)), (row["channel"], row["rep_id"], row["replies"], row["solved_at"]));
    }

    [Fact]
    public async Task How_long_things_took_stands_in_calendar_time_and_in_business_hours()
    {
        // From Friday at noon to Monday at noon, and Tuesday at noon.
        var friday = Noon.AddDays(-3);
        await HoldAsync(new Plan
        {
            Tickets = [TicketState("t") with { CreatedAt = friday, Contact = new TicketContact { FirstReplyAt = Noon, SolvedAt = Noon.AddDays(1) } }, TicketState("u")],
            Issues = [IssueState("1") with { DoneAt = Noon }],
        }.Keep(Some.Case("t", at: friday) with { SolvedAt = Noon }).Keep(new PromiseTold("1", new Estimate(new DateOnly(2026, 12, 1), EstimateSource.DueDate, null), ["t"], friday)));
        var hours = BusinessTimesTests.Office.Calendar(TimeZoneInfo.Utc);

        Assert.Equal([3 * 86400L, 8 * 3600L, 4 * 86400L, 16 * 3600L], (await LengthsAsync("first-contact", "t", hours))!);
        Assert.Equal([null, null, null, null], await LengthsAsync("first-contact", "u", hours));
        Assert.Equal([3 * 86400L, null, 4 * 86400L, null], await LengthsAsync("first-contact", "t", null));
        Assert.Equal([3 * 86400L, 8 * 3600L], await LengthsAsync("usability", "t", hours));
        Assert.Equal([3 * 86400L, 8 * 3600L], await LengthsAsync("promises", 1L, hours));

        async Task<object?[]> LengthsAsync(string name, object id, BusinessCalendar? calendar)
        {
            var row = Assert.Single(Table(name).Completed(await ReadAsync(name), TimeZoneInfo.Utc, calendar).Rows, row => Equals(row[0], id));
            return [.. Table(name).Columns.Zip(row).Where(pair => pair.First.Name.EndsWith("_seconds", StringComparison.Ordinal)).Select(pair => pair.Second)];
        }
    }

    [Fact]
    public async Task A_ticket_says_by_which_new_one_its_customer_came_back_and_why()
    {
        var contact = new TicketContact { FirstReplyAt = Noon.AddDays(-19), SolvedAt = Noon.AddDays(-18) };
        var (first, second) = (
            TicketState("t1") with { CustomerId = "c1", CreatedAt = Noon.AddDays(-20), Contact = contact },
            TicketState("t2") with { CustomerId = "c1", CreatedAt = Noon.AddDays(-17), Contact = new TicketContact { FollowsId = "t1" } });
        await HoldAsync(new Plan { Tickets = [first, second] });

        var row = await RowAsync("first-contact", "t1");
        Assert.Equal(("MoreContacts", (DateTimeOffset?)Noon.AddDays(-17), "t2", "FollowUp"), (row["outcome"], row["came_back_at"], row["came_back_ticket_id"], row["came_back_because"]));
    }

    [Fact]
    public async Task Promises_come_in_the_order_of_telling()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("1") with { DoneAt = Noon }],
        }.Keep(
            new PromiseTold("1", new Estimate(new DateOnly(2026, 12, 1), EstimateSource.DueDate, null), ["1", "2"], Noon.AddDays(-9)),
            new PromiseTold("1", new Estimate(new DateOnly(2026, 12, 9), EstimateSource.DueDate, null), ["1", "2", "3"], Noon.AddDays(-2))));

        var page = await ReadAsync("promises", limit: 1);
        Assert.Equal((DateOnly?)new DateOnly(2026, 12, 1), page.Rows[0][3]);
        var last = (await ReadAsync("promises", page.Next)).Rows.Single();
        Assert.Equal(("ENG-1", (object?)new DateOnly(2026, 12, 9), (object?)new DateOnly(2026, 12, 1), (object?)3L, (object?)Noon), (last[2], last[3], last[5], last[7], last[10]));
    }

    protected async Task<IReadOnlyDictionary<string, object?>> RowAsync(string name, string id)
    {
        var row = Assert.Single((await ReadAsync(name)).Rows, row => Equals(row[0], id));
        return Table(name).Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    protected Task<ExportPage> ReadAsync(string name, string? after = null, int limit = 100) => Store.Exports.ReadAsync(Table(name), after, limit, Rule, Clock.GetUtcNow(), Ending);

    private static ExportTable Table(string name) => ExportTables.All.Single(table => table.Name == name);
}
