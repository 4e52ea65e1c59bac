using BugBridge.Core.Export;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What exports must give, on any database.</summary>
public abstract class ExportContract : StoreContract
{
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

    protected async Task<Dictionary<string, object?>> RowAsync(string name, string id)
    {
        var row = Assert.Single((await ReadAsync(name)).Rows, row => Equals(row[0], id));
        return Table(name).Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    protected Task<ExportPage> ReadAsync(string name, string? after = null, int limit = 100) => Store.Exports.ReadAsync(Table(name), after, limit, Ending);

    private static ExportTable Table(string name) => ExportTables.All.Single(table => table.Name == name);
}
