using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Accounts;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IRankView"/> and <see cref="IAccountStore"/> promise.</summary>
public abstract class RankContract : StoreContract
{
    private static readonly RankQuery Everything = new(Noon, 14) { WithDone = true };

    private IRankView Ranks => Store.Ranks;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facts_are_what_a_plain_count_gives_whatever_is_held_and_asked(int seed)
    {
        var random = new Random(seed);
        var issues = Enumerable.Range(0, 12).Select(at => RandomIssue(random, at)).ToImmutableArray();
        var tickets = Enumerable.Range(0, 300).Select(at => RandomTicket(random, at)).ToImmutableArray();
        var accounts = Enumerable.Range(0, 8).Select(at => RandomAccount(random, at)).ToDictionary(account => account.Id);
        await HoldAsync(new Plan { Issues = issues, Tickets = tickets });
        await Store.Accounts.ImportAsync(accounts.Values, Ending);

        foreach (var query in Queries())
        {
            var expected = issues.Where(issue => query.IssueIds is { } ids ? ids.Contains(issue.Id) : !issue.IsGone && (query.WithDone || issue.Category != StatusCategory.Done || issue.DoneAt >= query.OpenAt))
                .Select(issue => CountedInMemory.Facts(issue, tickets, accounts, query))
                .Where(facts => query.IssueIds is not null || facts.Tickets > 0);
            var facts = await Ranks.FactsAsync(query, Ending);
            Assert.Equal(
                expected.Select(CountedInMemory.Shown).Order(StringComparer.Ordinal),
                facts.Select(CountedInMemory.Shown).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_customer_who_writes_five_times_is_one_customer_and_an_account_counts_once()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10")],
            Tickets =
            [
                .. Enumerable.Range(0, 5).Select(at => TicketState($"a{at}", "10") with { CustomerId = "c1", AccountId = "acme", AccountName = "Acme" }),
                TicketState("b", "10") with { CustomerId = "c2", AccountId = "acme", AccountName = "Acme" },
                TicketState("c", "10") with { CustomerId = "c3" },
                TicketState("d", "10"),
                TicketState("e", "10") with { CustomerId = "c4", Status = TicketStatus.Deleted },
                TicketState("f", "10") with { CustomerId = "c5", IsMerged = true },
            ],
        });

        var facts = Assert.Single(await Ranks.FactsAsync(Everything, Ending));

        Assert.Equal((8, 3, 2), (facts.Tickets, facts.Customers, facts.Accounts));
        Assert.Equal(["Acme"], facts.AccountNames);
    }

    [Theory]
    [InlineData("2026-11-05", null, "2026-11-05")]
    [InlineData("2026-10-05", null, null)]
    [InlineData("2026-10-05", "2026-10-05", "2026-10-05")]
    [InlineData("2026-10-05", "2026-10-01", null)]
    [InlineData("9999-12-31", null, null)]
    public async Task A_date_counts_as_promised_that_can_be_or_that_was_told_before_it_passed(string date, string? told, string? promised)
    {
        var plan = new Plan { Issues = [IssueState("10") with { Estimate = On(date) }], Tickets = [TicketState("1", "10")] };
        await HoldAsync(told is null ? plan : plan.Keep(new PromiseTold("10", On(told), ["1"], Noon.AddDays(-40))));

        Assert.Equal(promised is null ? null : On(promised).Date, (await FactsAsync("10")).Promised);

        static Estimate On(string day) => new(DateOnly.Parse(day, CultureInfo.InvariantCulture), EstimateSource.DueDate);
    }

    [Fact]
    public async Task A_priority_that_the_bridge_raised_is_told_as_it_was_before()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10") with { Priority = "High" }, IssueState("11") with { Priority = "Highest" }],
            Tickets = [TicketState("1", "10"), TicketState("2", "11")],
        }.Keep([.. new[] { "10", "11" }.Select(id => new RankState { IssueId = id, RaisedFrom = "Medium", RaisedTo = "High" })]));

        var facts = await Ranks.FactsAsync(Everything, Ending);

        Assert.Equal(["Medium", "Highest"], facts.OrderBy(one => one.Issue.Id, StringComparer.Ordinal).Select(one => one.Priority));
    }

    [Fact]
    public async Task An_issue_is_due_until_it_was_dealt_with_and_again_when_a_ticket_joins_leaves_or_changes()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("1", "10")] });
        await DealtWithAsync();

        await HoldAsync(new Plan { Tickets = [TicketState("2", "10")] });
        await DealtWithAsync();
        await HoldAsync(new Plan { Tickets = [TicketState("2", "10") with { CustomerId = "c" }] });
        await DealtWithAsync();
        await HoldAsync(new Plan { Tickets = [TicketState("2") with { CustomerId = "c" }] });
        await DealtWithAsync();
        await HoldAsync(new Plan { Issues = [IssueState("10") with { Category = StatusCategory.InProgress }] });
        await DealtWithAsync();
    }

    [Fact]
    public async Task What_does_not_bear_on_the_ranking_makes_nothing_due()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("1", "10")] });
        await DealtWithAsync();

        await HoldAsync(new Plan
        {
            Issues = [IssueState("10", Noon.AddDays(1)) with { Summary = "Export crashes", Revision = 3 }],
            Tickets = [TicketState("1", "10") with { Subject = "It crashes", UpdatedAt = Noon.AddDays(1), Status = TicketStatus.Pending }],
        });

        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task What_changes_while_the_facts_are_read_makes_it_due_again()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("1", "10")] });
        var due = Assert.Single(await DueAsync());

        await HoldAsync(new Plan { Tickets = [TicketState("2", "10")] });
        await DealWithAsync(due, rank => rank);

        Assert.Single(await DueAsync());
    }

    [Fact]
    public async Task A_day_later_open_issues_are_due_and_done_or_gone_ones_are_not()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10"), IssueState("11") with { Category = StatusCategory.Done }, IssueState("12") with { IsGone = true }] });
        foreach (var due in await DueAsync())
        {
            await DealWithAsync(due, rank => rank);
        }

        Assert.Empty(await DueAsync());
        Assert.Equal(["10"], (await DueAsync(Noon.AddDays(1).AddTicks(1))).Select(due => due.IssueId));
    }

    [Fact]
    public async Task An_issue_that_was_just_written_waits_and_then_is_due()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")] });
        await DealWithAsync(Assert.Single(await DueAsync()), rank => rank with { WrittenAt = Noon });
        await HoldAsync(new Plan { Tickets = [TicketState("1", "10")] });

        Assert.Empty(await Ranks.DueAsync(Noon.AddDays(-1), Noon, 10, Ending));
        Assert.Single(await Ranks.DueAsync(Noon.AddDays(-1), Noon.AddTicks(1), 10, Ending));
    }

    [Fact]
    public async Task The_planner_knows_what_was_held_of_a_ranking()
    {
        var rank = new RankState
        {
            IssueId = "10",
            Changes = 1,
            Ranked = 4,
            RankedAt = Noon,
            WrittenAt = Noon.AddTicks(1),
            Written = new Dictionary<string, string> { ["Bridge score"] = "12" }.ToSortedFields(),
            WrittenTickets = 3,
            Revision = 2,
            AskedPriority = "High",
            RaisedFrom = "Medium",
            RaisedTo = "High",
        };
        await HoldAsync(new Plan { Issues = [IssueState("10")] }.Keep(rank));

        var known = await KnownOfAsync(new RankDue(await FactsAsync("10"), 1, Noon, "c"));

        Assert.Equal("10", known.Issue!.Id);
        Assert.Equal(rank, known.Get<RankState>()! with { Written = rank.Written });
        Assert.Equal("12", known.Get<RankState>()!.Written!["Bridge score"]);
        Assert.Equal(known.Get<RankState>()! with { Written = null }, (await KnownOfAsync(new PriorityConsidered("10", "High", null, true, "r", Noon, "c"))).Get<RankState>()! with { Written = null });
    }

    [Fact]
    public async Task Accounts_are_added_changed_and_left_and_a_change_makes_rankings_due()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")], Tickets = [TicketState("1", "10") with { CustomerId = "c", AccountId = "a", AccountName = "acme inc" }] });
        await DealtWithAsync();
        Account acme = new("a", "Acme", "Enterprise", 500_00, new DateOnly(2027, 1, 31)), globex = new("g", null, null, 0, null);

        Assert.Equal(new AccountImport(2, 0, 0), await Store.Accounts.ImportAsync([acme, globex], Ending));
        await DealtWithAsync();
        Assert.Equal(new AccountImport(0, 0, 2), await Store.Accounts.ImportAsync([acme, globex], Ending));
        Assert.Empty(await DueAsync());
        Assert.Equal(new AccountImport(1, 1, 0), await Store.Accounts.ImportAsync([acme with { MonthlyRevenueCents = 600_00 }, new("i", "Initech", "Small", 1, null)], Ending));

        var facts = await FactsAsync("10");
        Assert.Equal(("Acme", 600_00L, "Enterprise"), (facts.AccountNames.Single(), facts.MonthlyRevenueCents, facts.Segments.Single()));
        Assert.Equal(["Enterprise", "Small"], await Ranks.SegmentsAsync(Ending));
    }

    private static IEnumerable<RankQuery> Queries() =>
    [
        Everything,
        Everything with { WithDone = false },
        Everything with { WithDone = false, OpenAt = Noon.AddDays(-6), Until = Noon.AddDays(-6) },
        Everything with { IssueIds = ["3", "5", "99", "11"] },
        Everything with { Since = Noon.AddDays(-20), Until = Noon.AddDays(-3) },
        Everything with { PeriodFrom = Noon.AddDays(-6), BeforeFrom = Noon.AddDays(-11), GrowthDays = 4 },
        Everything with { Segments = ["Enterprise"] },
        Everything with { Segments = ["Small", "Enterprise"], Since = Noon.AddDays(-9), GrowthDays = 3, IssueIds = ["1", "2"] },
        Everything with { Segments = [] },
    ];

    private static IssueState RandomIssue(Random random, int at) => IssueState(Text(at)) with
    {
        Category = at % 4 == 3 ? StatusCategory.Done : StatusCategory.ToDo,
        DoneAt = at % 4 == 3 ? Noon.AddDays(-at) : null,
        IsGone = at % 6 == 5,
        Priority = random.Next(2) == 0 ? null : "High",
        Components = at % 3 == 0 ? [] : ["Billing", "Web"],
        Estimate = random.Next(2) == 0 ? null : new Estimate(new DateOnly(2026, 10, 28).AddDays(at), EstimateSource.DueDate),
    };

    private static TicketState RandomTicket(Random random, int at)
    {
        var account = random.Next(10);
        var ticket = TicketState(Text(at), random.Next(9) == 0 ? null : Text(random.Next(13)), isOpen: random.Next(2) == 0);
        return ticket with
        {
            Status = random.Next(12) == 0 ? TicketStatus.Deleted : ticket.Status,
            IsMerged = random.Next(12) == 0,
            CustomerId = random.Next(8) == 0 ? null : "c" + Text(random.Next(20)),
            AccountId = account == 0 ? null : "a" + Text(account),
            AccountName = account is 0 or 1 ? null : "Account " + Text(account),
            RepId = random.Next(4) == 0 ? null : "r" + Text(random.Next(6)),
            Severity = random.Next(3) == 0 ? "Severity " + Text(random.Next(3)) : null,
            CreatedAt = Noon.AddHours(-random.Next(24 * 60)),
            Link = ticket.Link is null ? null : ticket.Link with { RepId = random.Next(2) == 0 ? null : "r" + Text(random.Next(8)) },
        };
    }

    private static Account RandomAccount(Random random, int at) => new(
        "a" + Text(at), at % 3 == 0 ? null : "Known " + Text(at), at % 4 == 0 ? null : at % 2 == 0 ? "Enterprise" : "Small", random.Next(1_000_000), null);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<RankFacts> FactsAsync(string issueId) => Assert.Single(await Ranks.FactsAsync(Everything with { IssueIds = [issueId] }, Ending));

    private Task<ImmutableArray<DueRank>> DueAsync(DateTimeOffset? rankedBefore = null) => Ranks.DueAsync(rankedBefore ?? Noon, Noon.AddDays(9), 100, Ending);

    private Task DealWithAsync(DueRank due, Func<RankState, RankState> change) => PlanAsync(
        new PriorityConsidered(due.IssueId, "any", null, false, "any", Noon, "c"),
        (known, _) => new Plan().Keep(change((known.Get<RankState>() ?? new RankState { IssueId = due.IssueId }) with { Ranked = due.Changes, RankedAt = Noon })));

    /// <summary>The one issue is due; once dealt with, it no longer is.</summary>
    private async Task DealtWithAsync()
    {
        await DealWithAsync(Assert.Single(await DueAsync()), rank => rank);
        Assert.Empty(await DueAsync());
    }
}
