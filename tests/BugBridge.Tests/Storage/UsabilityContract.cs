using System.Collections.Immutable;
using BugBridge.Core.Accounts;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Tests.Usability;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IUsabilityView"/>, <see cref="ICaseView"/>, <see cref="IReviewView"/> and <see cref="IUsabilityStore"/> promise.</summary>
public abstract class UsabilityContract : StoreContract
{
    private static readonly DateTimeOffset October = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset November = October.AddMonths(1);

    private IUsabilityView View => Store.Usability;

    private ICaseView Cases => Store.Cases;

    private IReviewView Meetings => Store.Meetings;

    [Fact]
    public async Task A_case_comes_back_as_it_was_kept()
    {
        var full = Some.Case("7") with
        {
            Language = "en",
            Placement = new Placement("forms", PlacedBy.Person, "Rita") { More = 2, Ties = "a b" },
            Correction = new Correction("forms", "Rita", Noon),
            CarriedFrom = "6",
            Replies = 3,
            SolvedAt = Noon,
            Text = "=1+1 \u202E <script> \uD83D\uDE00",
        };
        await HoldAsync(new Plan().Keep(full, Some.Case("8", null)));

        Assert.Equal(full, await Cases.FindAsync("7", Ending));
        Assert.Equal(Some.Case("8", null), await Cases.FindAsync("8", Ending));
        Assert.Null(await Cases.FindAsync("9", Ending));
        Assert.Equal(full, (await KnownOfAsync(Seen("7"))).Get<UsabilityCase>());
        Assert.Equal(full, (await KnownOfAsync(Seen("1", mergedInto: "7"))).Get<TargetCase>()?.Case);
        Assert.Equal(full, (await KnownOfAsync(new TicketVanished("7", Noon, "c"))).Get<UsabilityCase>());
        Assert.Equal(full, (await KnownOfAsync(new CaseCorrected("7", "forms", "Rita", Noon, "c"))).Get<UsabilityCase>());
        Assert.Equal(full, (await KnownOfAsync(new CaseDue("7", Noon, "c"))).Get<UsabilityCase>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Counts_and_facts_are_what_a_plain_count_gives(int seed)
    {
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 300).Select(at => Some.Case(
            $"t{at}", random.Next(4) switch { 0 => null, 1 => "forms", _ => "finding" }, October.AddDays(-20).AddHours(random.Next(24 * 80))) with
        {
            IsCounted = random.Next(5) > 0,
            Replies = random.Next(4),
        }).ToImmutableArray();
        await HoldAsync(new Plan().Keep([.. cases]));

        foreach (var (from, until) in new[] { (October, November), (November, November.AddMonths(1)), (October.AddYears(1), October.AddYears(2)) })
        {
            var expected = cases.Where(one => one.IsCounted && one.CreatedAt >= from && one.CreatedAt < until).ToList();
            Assert.Equal(
                expected.GroupBy(one => one.Placement.CategoryId ?? string.Empty).ToDictionary(group => group.Key, group => group.Count()),
                (await View.CountsAsync(from, until, Ending)).ToDictionary());
            Assert.Equal(
                expected.OrderBy(one => one.CreatedAt).ThenBy(one => one.TicketId, StringComparer.Ordinal).Select(one => (one.TicketId, one.Placement.CategoryId, one.Replies)),
                (await View.FactsAsync(from, until, Ending)).Select(one => (one.TicketId, one.CategoryId, one.Replies)));
        }

        Assert.Equal(cases.Count(one => one.IsCounted && one.CreatedAt >= November && one.Placement.CategoryId == "forms"), await View.CountSinceAsync("forms", November, Ending));
        Assert.Equal(cases.Where(one => one.IsCounted).Min(one => one.CreatedAt), await View.FirstAsync(Ending));
    }

    [Fact]
    public async Task Facts_hold_what_is_known_of_the_ticket_and_its_account()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10")],
            Tickets = [TicketState("7", "10") with { CustomerId = "c", AccountId = "a", Severity = "High" }],
        }.Keep(Some.Case("7"), Some.Case("8")));
        await Store.Accounts.ImportAsync([new Account("a", "Acme", null, 500_00, null)], Ending);

        var facts = await View.FactsAsync(October, November, Ending);

        Assert.Equal(new CaseFacts("7", "finding", Some.Case("7").CreatedAt, null, 0, "c", "a", "High", "10", "https://desk.example/7", 500_00) { PlacedBy = PlacedBy.Subject }, facts[0]);
        Assert.Equal(new CaseFacts("8", "finding", Some.Case("8").CreatedAt, null, 0, null, null, null, null, string.Empty, 0) { PlacedBy = PlacedBy.Subject }, facts[1]);
        Assert.Equal([new CaseText("7", "Where is the export", "I looked for it.")], await Cases.TextsAsync(["7", "none"], Ending));
    }

    [Fact]
    public async Task A_hidden_example_is_kept_with_who_hid_it_until_it_is_shown()
    {
        await Store.Reviews.HideAsync(new HiddenExample("7", "Lena", Noon), Ending);
        await Store.Reviews.HideAsync(new HiddenExample("8", "Lena", Noon.AddHours(1)), Ending);
        await Store.Reviews.HideAsync(new HiddenExample("7", "Olga", Noon.AddHours(2)), Ending);

        Assert.Equal([new HiddenExample("7", "Olga", Noon.AddHours(2)), new HiddenExample("8", "Lena", Noon.AddHours(1))], await Meetings.HiddenAsync(Ending));
        Assert.True(await Store.Reviews.ShowAsync("7", Ending));
        Assert.False(await Store.Reviews.ShowAsync("7", Ending));
        Assert.Equal("8", Assert.Single(await Meetings.HiddenAsync(Ending)).TicketId);
    }

    [Fact]
    public async Task Nothing_held_is_no_fault()
    {
        Assert.Empty(await View.FactsAsync(October, November, Ending));
        Assert.Empty(await View.CountsAsync(October, November, Ending));
        Assert.Null(await View.FirstAsync(Ending));
        Assert.Empty(await Cases.TextsAsync([], Ending));
        Assert.Empty(await Meetings.IssuesAsync([], Ending));
        Assert.Null(await Meetings.FindClosedAsync("2026-10", Ending));
        Assert.False(await Store.Reviews.SettleAsync(5, DecisionState.Done, "Lena", Noon, Ending));
    }

    [Fact]
    public async Task Cases_that_were_placed_otherwise_come_page_by_page()
    {
        await HoldAsync(new Plan().Keep([.. Enumerable.Range(1, 5).Select(at => Some.Case($"t{at}") with { PlacedWith = at == 3 ? "new" : "old", IsCounted = at != 4 })]));

        Assert.Equal(["t1", "t2"], await Cases.PlacedOtherwiseAsync("new", string.Empty, 2, Ending));
        Assert.Equal(["t4", "t5"], await Cases.PlacedOtherwiseAsync("new", "t2", 2, Ending));
        Assert.Empty(await Cases.PlacedOtherwiseAsync("new", "t5", 2, Ending));
    }

    [Fact]
    public async Task Decisions_are_given_for_their_period_and_while_they_are_open()
    {
        var decision = new ReviewDecision(0, "2026-09", "finding", "Move the button", "Olga", new DateOnly(2026, 11, 30), "Lena", Noon) { IssueKey = "ENG-10", IssueId = "10" };
        var first = await Store.Reviews.EnterAsync(decision, Ending);
        var second = await Store.Reviews.EnterAsync(decision with { Period = "2026-10", Text = "Ask", IssueKey = null, IssueId = null }, Ending);

        Assert.Equal([decision with { Id = first }, decision with { Id = second, Period = "2026-10", Text = "Ask", IssueKey = null, IssueId = null }], await Meetings.DecisionsAsync("2026-10", Ending));
        Assert.True(await Store.Reviews.SettleAsync(first, DecisionState.Done, "Lena", Noon.AddDays(1), Ending));
        Assert.Equal([second], (await Meetings.DecisionsAsync("2026-10", Ending)).Select(one => one.Id));
        Assert.Equal((DecisionState.Done, "Lena", Noon.AddDays(1)), await Meetings.FindDecisionAsync(first, Ending) is { } one ? (one.State, one.SettledBy, one.SettledAt) : default);
        Assert.True(await Store.Reviews.SettleAsync(first, DecisionState.Open, "Lena", Noon, Ending));
        Assert.Equal(decision with { Id = first }, await Meetings.FindDecisionAsync(first, Ending));
    }

    [Fact]
    public async Task A_closed_review_stays_as_it_was_closed_first()
    {
        Assert.True(await Store.Reviews.CloseAsync(new ClosedReview("2026-09", "Lena", Noon, "{}"), Ending));
        Assert.True(await Store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", Noon, "{\"a\":1}"), Ending));
        Assert.False(await Store.Reviews.CloseAsync(new ClosedReview("2026-10", "Other", Noon.AddDays(1), "{}"), Ending));

        Assert.Equal(new ClosedReview("2026-10", "Lena", Noon, "{\"a\":1}"), await Meetings.FindClosedAsync("2026-10", Ending));
        Assert.Equal([new ClosedReview("2026-10", "Lena", Noon, ""), new ClosedReview("2026-09", "Lena", Noon, "")], await Meetings.ClosedAsync(Ending));
    }

    [Fact]
    public async Task An_issue_for_a_category_is_known_to_the_planner_and_to_questions()
    {
        var asked = new CategoryIssue("2026-10", "finding", "Lena", Noon);
        await HoldAsync(new Plan { Issues = [IssueState("10") with { Status = "Done", Category = StatusCategory.Done }] }.Keep(asked).Keep(IssueCard.Of(Issue("10") with { Category = StatusCategory.Done }, null)));
        var figures = new CategoryFigures("finding", "Finding things");

        Assert.Equal(asked, (await KnownOfAsync(new CategoryIssueAsked("2026-10", figures, "Lena", Noon, "c"))).Get<CategoryIssue>());
        Assert.Null((await KnownOfAsync(new CategoryIssueAsked("2026-09", figures, "Lena", Noon, "c"))).Get<CategoryIssue>());
        await HoldAsync(new Plan().Keep(asked with { IssueId = "10", Key = "ENG-10" }));
        Assert.Equal([asked with { IssueId = "10", Key = "ENG-10" }], await Meetings.CategoryIssuesAsync(Ending));
        Assert.Equal(
            [new ReviewIssue("10", "ENG-10", IssueState("10").Url, "Export fails", "Done", StatusCategory.Done, Noon)], await Meetings.IssuesAsync(["10", "11"], Ending));
        Assert.Equal("10", (await KnownOfAsync(new IssueNamed(Issue("10"), Noon, "c"))).Issue!.Id);
    }
}
