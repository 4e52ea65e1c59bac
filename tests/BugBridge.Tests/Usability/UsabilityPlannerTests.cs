using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Usability;

public sealed class UsabilityPlannerTests
{
    private static readonly Ticket Ticket = A.Ticket() with
    {
        Tags = ["usability"],
        Subject = "Where is the export, asks Carl",
        Description = RichText.FromPlain("Mail me: carl@example.com, Acme is waiting."),
    };

    [Fact]
    public void A_usability_ticket_gets_a_case_with_masked_texts_and_says_why()
    {
        var plan = Planner().Decide(new Known(), A.Seen(Ticket));

        var held = Assert.Single(plan.Kept<UsabilityCase>());
        Assert.Equal("Where is the export, asks [customer]", held.Subject);
        Assert.Equal("Mail me: [e-mail], [account] is waiting.", held.Text);
        Assert.Equal("finding", held.Placement.CategoryId);
        Assert.Contains(plan.Decisions, decision => decision.Reason == "Usability review: in Finding things because of the phrase 'where is the export' in the subject.");
    }

    [Fact]
    public void Other_tickets_get_none_and_without_categories_nobody_does()
    {
        Assert.Empty(Planner().Decide(new Known(), A.Seen(Ticket with { Tags = [] })).Kept<UsabilityCase>());
        Assert.Empty(A.Planner().Decide(new Known(), A.Seen(Ticket)).Kept<UsabilityCase>());
    }

    [Fact]
    public void Seeing_it_again_unchanged_plans_nothing()
    {
        var first = Planner().Decide(new Known(), A.Seen(Ticket));

        Assert.True(Planner().Decide(new Known { Ticket = first.Tickets[0] }.With(first.Kept<UsabilityCase>()[0]), A.Seen(Ticket)).IsEmpty);
    }

    [Fact]
    public void A_long_message_is_cut_and_a_secret_is_not_cut_in_two()
    {
        var held = Case(Ticket with { Description = RichText.FromPlain(string.Concat(Enumerable.Repeat("word ", 396)) + "password: hunter2hunter2 " + new string('x', 5000)) });

        Assert.InRange(held.Text.Length, 1500, CaseTexts.LongestText);
        Assert.DoesNotContain("hunter", held.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_replies_of_reps_are_counted_once()
    {
        var reply = A.Note("Hello", "r1") with { Kind = CommentKind.PublicReply };
        var first = Planner().Decide(new Known(), A.Seen(Ticket with { Comments = [reply, A.Note("internal")] }));
        var second = Planner().Decide(
            new Known { Ticket = first.Tickets[0] }.With(first.Kept<UsabilityCase>()[0]),
            A.Seen(Ticket with { Comments = [reply, reply with { Id = "r2" }, reply with { Id = "c", Author = A.Customer }], UpdatedAt = A.Monday.AddHours(1) }));

        Assert.Equal((1, 2), (first.Kept<UsabilityCase>()[0].Replies, second.Kept<UsabilityCase>()[0].Replies));
    }

    [Fact]
    public void It_is_solved_when_it_was_first_seen_so_and_not_any_more_when_it_is_opened_again()
    {
        var solved = Case(Ticket with { Status = TicketStatus.Solved, UpdatedAt = A.Monday.AddHours(5) });
        var closed = Case(Ticket with { Status = TicketStatus.Closed, UpdatedAt = A.Monday.AddDays(9) }, solved);
        var again = Case(Ticket with { Status = TicketStatus.Open, UpdatedAt = A.Monday.AddDays(10) }, closed);

        Assert.Equal((A.Monday.AddHours(5), A.Monday.AddHours(5), null), (solved.SolvedAt, closed.SolvedAt, again.SolvedAt));
    }

    [Fact]
    public void It_is_solved_when_the_helpdesk_says_so_however_late_it_is_looked_at()
    {
        var closed = Case(Ticket with { Status = TicketStatus.Closed, SolvedAt = A.Monday.AddHours(5), UpdatedAt = A.Monday.AddDays(28) });
        var rejected = Case(Ticket with { Status = TicketStatus.Closed, UpdatedAt = A.Monday.AddDays(28) });

        Assert.Equal((A.Monday.AddHours(5), null), (closed.SolvedAt, rejected.SolvedAt));
    }

    [Fact]
    public void Spam_is_held_and_does_not_count_until_it_is_none()
    {
        var spam = Planner().Decide(new Known(), A.Seen(Ticket with { Tags = ["usability", "spam"] }));
        var known = new Known { Ticket = spam.Tickets[0] }.With(spam.Kept<UsabilityCase>()[0]);
        var cleared = Planner().Decide(known, A.Seen(Ticket with { UpdatedAt = A.Monday.AddHours(1) }));

        Assert.Equal((false, true), (Assert.Single(spam.Kept<UsabilityCase>()).IsCounted, Assert.Single(cleared.Kept<UsabilityCase>()).IsCounted));
    }

    [Fact]
    public void A_note_with_a_category_wins_over_every_rule_and_is_answered()
    {
        var plan = Planner().Decide(new Known(), A.Seen(Ticket with { Comments = [A.Note("/category worter & words")] }));

        Assert.Equal(new Correction("wording", "Rita Rep", A.Monday.AddHours(1)), plan.Kept<UsabilityCase>()[0].Correction);
        Assert.Equal("because Rita Rep chose it", plan.Kept<UsabilityCase>()[0].Placement.Explain());
        Assert.Contains("Category in the usability review: Wörter & Words.", plan.Only<UpdateTicket>().Update.Note!.ToString(), StringComparison.Ordinal);
        Assert.Equal(plan.Kept<UsabilityCase>()[0].Correction, Case(Ticket with { UpdatedAt = A.Monday.AddDays(1) }, plan.Kept<UsabilityCase>()[0]).Correction);
    }

    [Fact]
    public void A_note_puts_any_ticket_into_the_review()
    {
        var plan = Planner().Decide(new Known(), A.Seen(Ticket with { Tags = [], Comments = [A.Note("/category forms")] }));

        Assert.Equal("forms", Assert.Single(plan.Kept<UsabilityCase>()).Placement.CategoryId);
    }

    [Theory]
    [InlineData("/category", "Write the category's name after /category. The categories are:")]
    [InlineData("/category nonsense", "There is no category 'nonsense'. The categories are:")]
    public void A_name_that_is_none_is_answered_with_those_there_are(string note, string answer)
    {
        var plan = Planner().Decide(new Known(), A.Seen(Ticket with { Tags = [], Comments = [A.Note(note)] }));

        Assert.Empty(plan.Kept<UsabilityCase>());
        var said = plan.Only<UpdateTicket>().Update.Note!.ToString();
        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.Contains("Finding things (finding)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_categories_the_command_says_so()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(Ticket with { Comments = [A.Note("/category forms")] }));

        Assert.Contains("none are set up here", plan.Only<UpdateTicket>().Update.Note!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_untagged_or_vanished_ticket_leaves_the_review_and_comes_back()
    {
        var held = Planner().Decide(new Known(), A.Seen(Ticket));
        var known = new Known { Ticket = held.Tickets[0] }.With(held.Kept<UsabilityCase>()[0]);
        var later = Ticket with { UpdatedAt = A.Monday.AddDays(1) };

        Assert.False(Planner().Decide(known, A.Seen(later with { Status = TicketStatus.Deleted })).Kept<UsabilityCase>()[0].IsCounted);
        Assert.False(Planner().Decide(known, A.Seen(later with { Tags = [] })).Kept<UsabilityCase>()[0].IsCounted);
        var gone = Planner().Decide(known, new TicketVanished("7", A.Monday, "c")).Kept<UsabilityCase>()[0];
        Assert.False(gone.IsCounted);
        Assert.True(Case(later, gone).IsCounted);
    }

    [Fact]
    public void A_merged_ticket_counts_once()
    {
        var held = Planner().Decide(new Known(), A.Seen(Ticket));
        var known = new Known { Ticket = held.Tickets[0] }.With(held.Kept<UsabilityCase>()[0]);
        var merged = A.Seen(Ticket with { MergedInto = "8", UpdatedAt = A.Monday.AddDays(1) });

        var intoNone = Planner().Decide(known, merged).Kept<UsabilityCase>();
        var intoOther = Planner().Decide(known.With(new TargetCase(held.Kept<UsabilityCase>()[0] with { TicketId = "8" })), merged).Kept<UsabilityCase>();

        var intoLeft = Planner().Decide(known.With(new TargetCase(held.Kept<UsabilityCase>()[0] with { TicketId = "8", IsCounted = false })), merged).Kept<UsabilityCase>();

        Assert.Equal([("7", false), ("8", true)], intoLeft.Select(one => (one.TicketId, one.IsCounted)));
        Assert.Equal([("7", false), ("8", true)], intoNone.Select(one => (one.TicketId, one.IsCounted)));
        Assert.Equal("7", intoNone[1].CarriedFrom);
        Assert.False(Assert.Single(intoOther).IsCounted);
        var seen = Case(Ticket with { Id = "8", Tags = [], Subject = "Something else", Status = TicketStatus.Solved }, intoNone[1]);
        Assert.Equal(("finding", held.Kept<UsabilityCase>()[0].Subject, true), (seen.Placement.CategoryId, seen.Subject, seen.SolvedAt is not null));
    }

    [Fact]
    public void An_erased_requesters_name_does_not_come_back()
    {
        var held = Case(Ticket);

        Assert.Equal(held.Text, Case(Ticket with { Requester = null, UpdatedAt = A.Monday.AddDays(1) }, held).Text);
    }

    [Fact]
    public void A_choice_on_the_page_is_kept_and_can_be_taken_back()
    {
        var known = new Known().With(Case(Ticket));

        var chosen = Planner().Decide(known, new CaseCorrected("7", "forms", "Lena Lead", A.Monday, "c")).Kept<UsabilityCase>()[0];
        var back = Planner().Decide(new Known().With(chosen), new CaseCorrected("7", null, "Lena Lead", A.Monday, "c")).Kept<UsabilityCase>()[0];

        Assert.Equal(("forms", "finding"), (chosen.Placement.CategoryId, back.Placement.CategoryId));
        Assert.True(Planner().Decide(new Known(), new CaseCorrected("9", "forms", "Lena Lead", A.Monday, "c")).IsEmpty);
    }

    [Fact]
    public void After_a_change_of_the_file_a_case_is_placed_anew_and_corrections_stay()
    {
        var held = Case(Ticket);
        var turned = Some.Categories with { All = [Some.Categories.All[0] with { Phrases = ["never said"] }, Some.Categories.All[1] with { Phrases = ["where is the export"] }] };

        Assert.True(Planner().Decide(new Known().With(held), new CaseDue("7", A.Monday, "c")).IsEmpty);
        Assert.Equal("forms", Planner(turned).Decide(new Known().With(held), new CaseDue("7", A.Monday, "c")).Kept<UsabilityCase>()[0].Placement.CategoryId);
        var corrected = held with { Correction = new Correction("finding", "Rita", A.Monday) };
        Assert.Equal("finding", Planner(turned).Decide(new Known().With(corrected), new CaseDue("7", A.Monday, "c")).Kept<UsabilityCase>()[0].Placement.CategoryId);
    }

    [Fact]
    public void An_issue_for_a_category_is_asked_for_once_with_figures_and_masked_examples_and_no_link()
    {
        var figures = new CategoryFigures("finding", "Finding things")
        {
            Tickets = 12,
            Customers = 10,
            Accounts = 1,
            Share = 0.25,
            Before = 8,
            Mean = 6.5,
            Replies = 30,
            Solved = 10,
            HoursMedian = 30,
            Hours90 = 71.5,
            BusinessHoursMedian = 9,
            BusinessHours90 = 20,
            Examples = [new ReviewExample("7", "https://desk.example/tickets/7", "Where is it", "[customer] cannot find it.")],
        };
        var asked = new CategoryIssueAsked("2026-10", figures, "Lena Lead", A.Monday, "c");

        var plan = Planner().Decide(new Known(), asked);
        var file = plan.Only<FileCategoryIssue>();

        Assert.Equal(("UX", "Task", "Usability: Finding things (12 tickets in 2026-10)"), (file.Issue.Project, file.Issue.Type, file.Issue.Summary));
        Assert.Equal(["bugbridge", "usability"], file.Issue.Labels);
        var text = file.Issue.Description.ToString();
        Assert.Contains("Asked for by Lena Lead in the usability review of 2026-10", text, StringComparison.Ordinal);
        Assert.Contains("12 tickets from 10 customers of 1 account", text, StringComparison.Ordinal);
        Assert.Contains("8 in the period before, 6.5 in the mean of the last three", text, StringComparison.Ordinal);
        Assert.Contains("Half were solved within 30 hours of calendar time, nine of ten within 71.5; 2 not solved yet", text, StringComparison.Ordinal);
        Assert.Contains("In business hours, half were solved within 9, nine of ten within 20", text, StringComparison.Ordinal);
        Assert.Contains("> [customer] cannot find it.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.True(Planner().Decide(new Known().With(plan.Kept<CategoryIssue>()[0]), asked).IsEmpty);

        var filed = Planner().Decide(
            new Known().With(plan.Kept<CategoryIssue>()[0]), new CategoryIssueFiled("2026-10", "finding", new IssueRef("55", "UX-5"), file.Issue, A.Monday, "c"));
        Assert.Equal(("UX-5", "55", "Lena Lead"), (filed.Kept<CategoryIssue>()[0].Key, filed.Kept<CategoryIssue>()[0].IssueId, filed.Kept<CategoryIssue>()[0].AskedBy));
        Assert.Equal("UX-5", Assert.Single(filed.Issues).Key);
        var refused = Planner().Decide(new Known().With(plan.Kept<CategoryIssue>()[0]), new CategoryIssueRefused("2026-10", "finding", "no such type", A.Monday, "c"));
        Assert.Equal("no such type", refused.Kept<CategoryIssue>()[0].Refusal);
    }

    private static UsabilityCase Case(Ticket ticket, UsabilityCase? held = null) => Planner().Decide(new Known().With(held), A.Seen(ticket)).Kept<UsabilityCase>().FirstOrDefault(held!);

    private static Planner Planner(UsabilityCategories? categories = null)
    {
        var settings = Some.Settings(categories);
        (settings.Project, settings.IssueType) = ("UX", "Task");
        return BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => "https://jira.example/browse/" + key) { Usability = settings });
    }
}
