using System.Text.Json;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Commands;
using BugBridge.Host.Configuration;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Host.Commands;

public sealed class RankCommandTests : IAsyncLifetime
{
    private readonly Terminal _terminal = new();

    public async ValueTask InitializeAsync()
    {
        await using var store = await BridgeStore.OpenAsync(new StorageSettings { Path = _terminal.DatabasePath }, TimeProvider.System, Ending);
        var plan = new Plan
        {
            Issues =
            [
                IssueState("1") with { Key = "ENG-1", Summary = "Small", Components = ["Billing"] },
                IssueState("2") with { Key = "ENG-2", Summary = "=HYPERLINK(\"x\"), big", Components = ["Web"] },
                IssueState("3") with { Key = "APP-3", Summary = "Done and dusted", Category = StatusCategory.Done },
            ],
            Tickets =
            [
                From("a", "1", "c1", "acme", Noon.AddDays(-40)), From("b", "2", "c2", "acme", Noon.AddDays(-9)), From("c", "2", "c3", "globex", Noon), From("d", "3", "c1", "acme", Noon),
            ],
        };
        await store.Ledger.PlanAsync([Seen("any")], Always(plan), Ending);
        await store.Accounts.ImportAsync([new("acme", "Acme", "Enterprise", 100_00, null), new("globex", "Globex", "Small", 5_00, null)], Ending);
    }

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Open_issues_come_by_score_with_all_their_parts()
    {
        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("rank"));

        Assert.Matches("(?s)Customers.*BrokenPromise.*ENG-2.*ENG-1", _terminal.Output);
        Assert.DoesNotContain("APP-3", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 issues", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_for_a_narrow_terminal_has_what_fits_there()
    {
        using var output = new StringWriter();
        var facts = new RankFacts { Issue = new IssueRef("2", "ENG-2"), Summary = "Kits are deducted twice when a bundle is returned", Url = "u", Tickets = 12, Customers = 9 };
        var view = RankView.Of(facts, new RankScore([]), "EUR");

        new Printer(output, new SecretGuard(new BridgeSettings()), terminalWidth: 80).Table(RankView.ShortColumns, [view.ShortRow()]);

        Assert.All(output.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.Matches("ENG-2 .*12 .*9 ", output.ToString());
    }

    [Fact]
    public async Task As_JSON_it_says_what_each_part_gives()
    {
        Assert.Equal(["ENG-2", "ENG-1"], await KeysAsync());

        var first = Json().GetProperty("issues")[0];
        Assert.Equal((2, 2, 105m), (first.GetProperty("tickets").GetInt32(), first.GetProperty("accounts").GetInt32(), first.GetProperty("monthlyRevenue").GetDecimal()));
        var customers = first.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("name").GetString() == "Customers");
        Assert.Equal(("2 customers", 6.67m), (customers.GetProperty("words").GetString(), customers.GetProperty("points").GetDecimal()));
    }

    [Theory]
    [InlineData("ENG-2 ENG-1 APP-3", "--all")]
    [InlineData("APP-3", "--all", "--project", "app")]
    [InlineData("ENG-1", "--component", "billing")]
    [InlineData("ENG-2", "--segment", "SMALL")]
    [InlineData("ENG-1", "--until", "2026-09-23")]
    [InlineData("ENG-2", "--since", "2026-09-24")]
    [InlineData("ENG-2", "--limit", "1")]
    [InlineData("", "--project", "APP")]
    [InlineData("", "--since", "2026-11-03")]
    public async Task Filters_choose(string keys, params string[] filter)
    {
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), (await KeysAsync(filter)).Order());
    }

    [Fact]
    public async Task A_period_and_a_segment_choose_the_tickets_that_count()
    {
        Assert.Equal(["ENG-2"], await KeysAsync("--since", "2026-11-02", "--until", "2026-11-02"));

        Assert.Equal(1, Json().GetProperty("issues")[0].GetProperty("tickets").GetInt32());
    }

    [Theory]
    [InlineData("There is no project 'OPS'. There is: APP, ENG.", "--project", "OPS")]
    [InlineData("There is no component 'Biling'. There is: Billing, Web.", "--component", "Biling")]
    [InlineData("There is no segment 'Large'. There is: Enterprise, Small.", "--segment", "Large")]
    public async Task A_filter_that_can_choose_nothing_is_a_mistake(string message, params string[] filter)
    {
        Assert.Equal(ExitCode.BadSettings, await _terminal.RunAsync(["rank", .. filter]));

        Assert.Equal(message, _terminal.Error.Trim());
    }

    [Fact]
    public async Task In_CSV_no_cell_is_a_formula()
    {
        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("rank", "--csv"));

        var lines = _terminal.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Key,Score,Summary,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\"), big\",ENG,Web,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explaining_an_issue_shows_its_parts()
    {
        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("explain", "ENG-2", "--json"));

        Assert.Equal(10, Json().GetProperty("rank").GetProperty("parts").GetArrayLength());
    }

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    private static TicketState From(string id, string issueId, string customer, string account, DateTimeOffset createdAt) =>
        TicketState(id, issueId) with { CustomerId = customer, AccountId = account, CreatedAt = createdAt };

    private async Task<string[]> KeysAsync(params string[] filter)
    {
        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync(["rank", "--json", .. filter]));
        return [.. Json().GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("key").GetString()!)];
    }

    private JsonElement Json() => JsonDocument.Parse(_terminal.Output).RootElement;
}
