using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Usability;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Usability;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The usability review, from a customer's ticket to what came of the meeting's decision a month later.</summary>
public sealed class UsabilityJourneyTests : Journey
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    [Fact]
    public async Task A_ticket_is_placed_and_a_reps_note_corrects_it_for_good()
    {
        await StartReviewedAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Where is the export?", "Cora Customer, cora@example.com, asks.", "usability");
        var other = Helpdesk.FileTicket(Bridge.Customer, "It crashes", "Always.");
        await Bridge.SettleAsync();

        var placed = await CaseAsync(ticket);
        Assert.Equal(("finding", "[customer], [e-mail], asks."), (placed!.Placement.CategoryId, placed.Text));
        Assert.Null(await CaseAsync(other));

        Helpdesk.Note(ticket, "/category Forms", Bridge.Rep);
        Helpdesk.Note(other, "/category Nonsense", Bridge.Rep);
        await Bridge.SettleAsync();
        NoteWith(ticket, "Category in the usability review: ");
        NoteWith(other, "There is no category");
        Helpdesk.Tag(ticket, "ux-nav");
        await Bridge.SettleAsync();
        await Bridge.RestartAsync();

        var corrected = await CaseAsync(ticket);
        Assert.Equal(("forms", "because Rita Rep chose it"), (corrected!.Placement.CategoryId, corrected.Placement.Explain()));
        Assert.Null(await CaseAsync(other));
    }

    [Fact]
    public async Task When_the_categories_change_all_tickets_are_placed_anew_at_the_next_start()
    {
        UsabilitySettings settings = null!;
        await StartAsync(new JourneyOptions { Settings = all => (settings = all.Usability).Use(Some.Categories) });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Where is the export?", "Please.", "usability");
        await Bridge.SettleAsync();
        Assert.Equal("finding", (await CaseAsync(ticket))!.Placement.CategoryId);

        await Bridge.RestartAsync(() => settings.Use(Some.Categories with { All = [new Category("moved", "Moved") { Phrases = ["the export"] }] }));

        await Bridge.UntilAsync(async () => (await CaseAsync(ticket))!.Placement.CategoryId == "moved", "the ticket was placed anew");
    }

    [Theory]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.TimeoutBefore)]
    [InlineData(FaultKind.ServerErrorAfter)]
    public async Task One_click_files_one_issue_for_a_category_whatever_happens_to_the_call(FaultKind kind)
    {
        await StartReviewedAsync();
        Helpdesk.FileTicket(Bridge.Customer, "Where is the export?", "Cora Customer cannot find it.", "usability");
        await Bridge.SettleAsync();
        Bridge.Sandbox.Faults.Script(new Fault(kind) { Calls = CallKind.Write, Path = "/issue$", Wait = TimeSpan.FromSeconds(4) });

        var first = Bridge.ReviewDecisions.FileAsync(November, "finding", "Lena Lead", Bridge.Token);
        var second = Bridge.ReviewDecisions.FileAsync(November, "finding", "Otto Other", Bridge.Token);
        await Task.WhenAll(first, second);
        await Bridge.SettleAsync();
        await Bridge.RestartAsync();
        await Bridge.PollAsync();

        Assert.Equal(1, Bridge.Sandbox.Faults.Hits);
        var issue = Assert.Single(Jira.Issues);
        Assert.Equal("Usability: Finding things (1 ticket in 2026-11)", issue.Summary);
        Assert.Contains("usability", issue.Labels);
        Assert.Contains("[customer] cannot find it.", issue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cora", issue.Text, StringComparison.Ordinal);
        var again = await Bridge.ReviewDecisions.FileAsync(November, "finding", "Lena Lead", Bridge.Token);
        Assert.Equal($"{issue.Key} was filed for it already.", Assert.Single(again.Faults).ToString());
        Assert.Equal(issue.Key, (await ReviewAsync(November)).Find("finding")!.Asked!.Key);
    }

    [Fact]
    public async Task A_decision_returns_next_month_with_what_came_of_it_and_a_closed_review_stays()
    {
        await StartReviewedAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Where is the export?", "Please.", "usability");
        var key = Jira.FileIssue("ENG", "Move the export");
        await Bridge.SettleAsync();
        var draft = new DecisionDraft("finding", "Move the button", "Olga", new DateOnly(2026, 12, 20), key);

        var wrong = await Bridge.ReviewDecisions.EnterAsync(November, new DecisionDraft("none", " ", "", new DateOnly(2026, 1, 1), "ENG-999"), "Lena Lead", Bridge.Token);
        Assert.Equal(["text", "category", "owner", "due", "issue"], wrong.Faults.Select(fault => fault.Field));
        Assert.Equal("2026-01-01 is in the past.", wrong.Faults[3].ToString());
        Assert.True((await Bridge.ReviewDecisions.EnterAsync(November, draft, "Lena Lead", Bridge.Token)).IsDone);
        Assert.Equal("2026-11 is not over, so its review cannot be closed yet.", Told(await Bridge.ReviewDecisions.CloseAsync(November, "Lena Lead", Bridge.Token)));

        Bridge.Clock.Skip(Month);
        Assert.True((await Bridge.ReviewDecisions.CloseAsync(November, "Lena Lead", Bridge.Token)).IsDone);
        Assert.Equal("The review of 2026-11 is closed already.", Told(await Bridge.ReviewDecisions.CloseAsync(November, "Otto Other", Bridge.Token)));
        Assert.Contains("closed", Told(await Bridge.ReviewDecisions.EnterAsync(November, draft, "Lena Lead", Bridge.Token)), StringComparison.Ordinal);

        Helpdesk.FileTicket(Bridge.Customer, "Where is the export now?", "Still gone.", "usability");
        Jira.SetStatus(key, "Done", "Done");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        Assert.True((await Bridge.ReviewDecisions.CorrectAsync(Id(ticket), "forms", "Lena Lead", Bridge.Token)).IsDone);
        Assert.True((await Bridge.ReviewDecisions.SettleAsync(1, DecisionState.Done, "Lena Lead", Bridge.Token)).IsDone);

        var closed = await ReviewAsync(November);
        Assert.Equal(("Lena Lead", 1, DecisionState.Open), (closed.ClosedBy, closed.Find("finding")!.Tickets, closed.Decisions[0].State));
        var december = await ReviewAsync(November.Next);
        var outcome = Assert.Single(december.LastDecisions);
        Assert.Equal((key, "Done", 1, DecisionState.Done), (outcome.Issue!.Key, outcome.Issue.Status, outcome.TicketsSince, outcome.Decision.State));
        Assert.Equal(["2026-11"], (await Bridge.Reviews.ClosedAsync(Bridge.Token)).Select(review => review.Period));
    }

    [Fact]
    public async Task A_lead_hides_an_example_and_shows_it_again()
    {
        await StartReviewedAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Where is the export?", "Robin from next door needs it.", "usability");
        await Bridge.SettleAsync();

        Assert.True((await Bridge.ReviewDecisions.HideAsync(Id(ticket), "Lena Lead", Bridge.Token)).IsDone);
        var hidden = await ReviewAsync(November);
        Assert.True((await Bridge.ReviewDecisions.ShowAsync(Id(ticket), Bridge.Token)).IsDone);
        var shown = await ReviewAsync(November);

        Assert.Equal((1, 0, 1, 1), (hidden.Tickets, hidden.Examples.Count(), shown.Tickets, shown.Examples.Count()));
        Assert.Contains("is not hidden", Told(await Bridge.ReviewDecisions.ShowAsync(Id(ticket), Bridge.Token)), StringComparison.Ordinal);
        Assert.Contains("is not in the usability review", Told(await Bridge.ReviewDecisions.HideAsync("99", "Lena Lead", Bridge.Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_to_who_asked()
    {
        await StartReviewedAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "It crashes", "Always.");
        await Bridge.SettleAsync();

        Assert.Contains("is not in the usability review", Told(await Bridge.ReviewDecisions.CorrectAsync(Id(ticket), "forms", "Lena", Bridge.Token)), StringComparison.Ordinal);
        Assert.Contains("no category 'none'", Told(await Bridge.ReviewDecisions.CorrectAsync("1", "none", "Lena", Bridge.Token)), StringComparison.Ordinal);
        Assert.Contains("no category 'none'", Told(await Bridge.ReviewDecisions.FileAsync(November, "none", "Lena", Bridge.Token)), StringComparison.Ordinal);
        Assert.Contains("has no ticket", Told(await Bridge.ReviewDecisions.FileAsync(November, "forms", "Lena", Bridge.Token)), StringComparison.Ordinal);
        Assert.Contains("no such decision", Told(await Bridge.ReviewDecisions.SettleAsync(99, DecisionState.Done, "Lena", Bridge.Token)), StringComparison.Ordinal);
    }

    private static Period November => Period.Read("2026-11", JourneyClock.Start, TimeZoneInfo.Utc);

    private static string Id(long ticket) => ticket.ToString(CultureInfo.InvariantCulture);

    private static string Told(ReviewAnswer answer) => Assert.Single(answer.Faults).ToString();

    private Task StartReviewedAsync() => StartAsync(new JourneyOptions
    {
        Settings = settings =>
        {
            settings.Usability.Use(Some.Categories);
            (settings.Usability.Project, settings.Usability.IssueType) = ("ENG", "Task");
            (settings.Helpdesk.Zendesk.TimeoutSeconds, settings.Jira.TimeoutSeconds) = (3, 3);
        },
    });

    private Task<UsabilityCase?> CaseAsync(long ticket) => Bridge.Cases.FindAsync(Id(ticket), Bridge.Token);

    private async Task<UsabilityReview> ReviewAsync(Period period) => (await Bridge.Reviews.FindAsync(period, Bridge.Token))!;
}
