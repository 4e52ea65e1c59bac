using BugBridge.Core.Accounts;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The ranking as engineers see it in Jira.</summary>
public sealed class RankJourneyTests : Journey
{
    private RankingSettings _ranking = null!;

    [Fact]
    public async Task What_stands_behind_an_issue_stands_in_its_fields()
    {
        await StartRankedAsync();
        var (_, key) = await FiledAsync();
        await JoinedAsync(key);
        var stranger = Helpdesk.AddCustomer("Sam Stranger");
        Helpdesk.Note(Helpdesk.FileTicket(stranger, "Blank", "Blank."), $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.Accounts.ImportAsync([new Account(AcmeId, "Acme", "Enterprise", 1200_50, null)], Bridge.Token);

        await Bridge.RankAsync();

        Assert.Equal((3m, 2m, 1200.5m), (Number(key, Jira.TicketsField), Number(key, Jira.CustomersField), Number(key, Jira.RevenueField)));
        Assert.InRange(Number(key, Jira.ScoreField)!.Value, 1, 100);
        var text = Jira.Issue(key).Fields[Jira.ReportedByField].ToString();
        Assert.Contains("3 tickets from 2 customers of 2 accounts (Acme and 1 more), 1 rep; first 2026-11-02, latest 2026-11-02", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cora", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_that_join_together_are_one_write_and_unchanged_ones_none()
    {
        await StartRankedAsync();
        var (_, key) = await FiledAsync();
        for (var more = 0; more < 5; more++)
        {
            await JoinedAsync(key);
        }

        Jira.Calls.Reset();
        await Bridge.RankAsync();
        Assert.Equal((1, 6m), (Edits(), Number(key, Jira.TicketsField)));

        _ranking.WriteEvery = TimeSpan.Zero;
        await Bridge.RankAsync();
        await Bridge.PollAsync();
        await Bridge.RankAsync();
        Assert.Equal(1, Edits());
    }

    [Fact]
    public async Task What_joins_soon_after_a_write_waits_for_the_next()
    {
        await StartRankedAsync();
        var (_, key) = await FiledAsync();
        await Bridge.RankAsync();
        Jira.Calls.Reset();

        await JoinedAsync(key);
        await Bridge.RankAsync();
        await JoinedAsync(key);
        await Bridge.RankAsync();
        Assert.Equal((0, 1m), (Edits(), Number(key, Jira.TicketsField)));

        _ranking.WriteEvery = TimeSpan.Zero;
        await Bridge.RankAsync();
        Assert.Equal((1, 3m), (Edits(), Number(key, Jira.TicketsField)));
    }

    [Fact]
    public async Task An_unlinked_ticket_counts_no_more()
    {
        await StartRankedAsync();
        _ranking.WriteEvery = TimeSpan.Zero;
        var (ticket, key) = await FiledAsync();
        await Bridge.RankAsync();

        Helpdesk.Note(ticket, "/unlink", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.RankAsync();

        Assert.Equal((0m, 0m, 0m), (Number(key, Jira.TicketsField), Number(key, Jira.CustomersField), Number(key, Jira.ScoreField)));
        Assert.Contains("No tickets are linked", Jira.Issue(key).Fields[Jira.ReportedByField].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_is_done_is_written_no_more_until_its_tickets_change()
    {
        await StartRankedAsync();
        _ranking.WriteEvery = TimeSpan.Zero;
        var (_, key) = await FiledAsync();
        await Bridge.RankAsync();
        Jira.SetStatus(key, "Done", "Fixed");
        await Bridge.SettleAsync();
        Jira.Calls.Reset();

        await Bridge.Accounts.ImportAsync([new Account(AcmeId, "Acme", null, 99_00, null)], Bridge.Token);
        await Bridge.RankAsync();
        Assert.Equal(0, Edits());

        await JoinedAsync(key);
        await Bridge.RankAsync();
        Assert.Equal((2m, 99m), (Number(key, Jira.TicketsField), Number(key, Jira.RevenueField)));
    }

    [Fact]
    public async Task A_priority_is_raised_once_and_then_left_to_people()
    {
        await StartRankedAsync();
        _ranking.WriteEvery = TimeSpan.Zero;
        _ranking.Priorities = [new() { Name = "High", FromScore = 1 }];
        var (_, key) = await FiledAsync();

        await Bridge.RankAsync();
        Assert.Equal("High", Jira.Issue(key).Priority);
        Assert.Contains("raised from Medium to High", await WhyAsync(key), StringComparison.Ordinal);

        Jira.SetPriority(key, "Low", Bridge.Engineer);
        await JoinedAsync(key);
        await Bridge.RankAsync();
        Assert.Equal("Low", Jira.Issue(key).Priority);
    }

    [Fact]
    public async Task A_priority_that_a_person_set_is_never_raised()
    {
        await StartRankedAsync();
        _ranking.Priorities = [new() { Name = "Highest", FromScore = 1 }];
        var (_, key) = await FiledAsync();
        Jira.SetPriority(key, "Low", Bridge.Engineer);
        await Bridge.SettleAsync();

        await Bridge.RankAsync();

        Assert.Equal("Low", Jira.Issue(key).Priority);
        Assert.Contains("Emil Engineer set it", await WhyAsync(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_priority_is_never_lowered()
    {
        await StartRankedAsync();
        _ranking.Priorities = [new() { Name = "Low", FromScore = 1 }];
        var (_, key) = await FiledAsync();

        await Bridge.RankAsync();

        Assert.Equal("Medium", Jira.Issue(key).Priority);
        Assert.Contains("it is Medium already", await WhyAsync(key), StringComparison.Ordinal);
    }

    private string AcmeId => FormattableString.Invariant($"{Bridge.Account}");

    private Task StartRankedAsync() => StartAsync(new JourneyOptions
    {
        Settings = settings =>
        {
            _ranking = settings.Ranking;
            _ranking.LookEvery = TimeSpan.FromDays(7);
            _ranking.Fields = new RankFields
            {
                Tickets = "Bridge tickets",
                Customers = "Bridge customers",
                Revenue = "Bridge revenue",
                Score = "Bridge score",
                ReportedBy = "Bridge reported by",
            };
        },
    });

    private decimal? Number(string key, string field) => Jira.Issue(key).Fields.TryGetValue(field, out var value) ? value.GetDecimal() : null;

    private int Edits() => Jira.Calls.ByRoute.Where(call => call.Key.StartsWith("PUT ", StringComparison.Ordinal)).Sum(call => call.Value);

    private async Task<string> WhyAsync(string key)
    {
        var issue = await Bridge.View.FindIssueAsync(key, Bridge.Token);
        var decisions = await Bridge.View.DecisionsAsync(Lane.OfIssue(issue!.Id), 20, Bridge.Token);
        return string.Join('\n', decisions.Select(decision => decision.Reason));
    }
}
