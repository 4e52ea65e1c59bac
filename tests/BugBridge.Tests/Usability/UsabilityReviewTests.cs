using BugBridge.Core.Accounts;
using BugBridge.Core.Calendar;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Usability;

/// <summary>A small company's October, counted by hand.</summary>
public sealed class UsabilityReviewTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Tenth = new(2026, 10, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly ReportSettings _reports = new();
    private readonly TempDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero));
    private BridgeStore _store = null!;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    private UsabilityReviews Reviews => new(_store.Usability, _store.Cases, _store.Meetings, Some.Settings(), new RankingSettings { SeverityPoints = { ["High"] = 100 } }, _reports, _clock);

    public async ValueTask InitializeAsync() => _store = await BridgeStore.OpenAsync(_database.PatientSettings, _clock, Ending);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task Figures_are_what_a_count_by_hand_gives()
    {
        await CompanyAsync();

        var review = await OctoberAsync();

        // October: f1 to f6 in finding, w1 in forms, u1 unplaced; d1 is deleted. September: 2 in finding, 1 in forms. August: 1 in finding.
        Assert.Equal((8, 3, 1, true), (review.Tickets, review.Before, review.Unplaced, review.IsOver));
        Assert.Equal(["finding", "forms", "wording"], review.Categories.Select(category => category.Id));
        var finding = review.Find("finding")!;
        Assert.Equal((6, 3, 2), (finding.Tickets, finding.Customers, finding.Accounts));
        Assert.Equal((0.75, 2, 1.5), (finding.Share, finding.Before, finding.Mean));
        Assert.Equal((2.0, 3.0, true), (finding.Change, finding.ChangeToMean, finding.IsRising));

        // f1 took 10 hours, f2 two days. Since only solved tickets have a time to solve, the other four are counted beside it.
        Assert.Equal((7, 10, 48, 4), (finding.Replies, finding.HoursMedian, finding.Hours90, finding.Unsolved));
        Assert.Equal([("ENG-10", 2, false), ("ENG-11", 0, true)], finding.Issues.Select(issue => (issue.Key, issue.Tickets, issue.IsDone)));
        var forms = review.Find("forms")!;
        Assert.Equal((1, 1, 0.5, 0.0, false), (forms.Tickets, forms.Before, forms.Mean, forms.Change, forms.IsRising));
        Assert.Equal((0, 0, null), (review.Find("wording")!.Tickets, review.Find("wording")!.Customers, review.Find("wording")!.Change));
    }

    [Fact]
    public async Task Last_meetings_decisions_return_with_what_came_of_them_and_lead_to_questions()
    {
        await CompanyAsync();

        var review = await OctoberAsync();

        var outcome = Assert.Single(review.LastDecisions);
        Assert.Equal(("Move the button", "ENG-11", "Done", 6), (outcome.Decision.Text, outcome.Issue!.Key, outcome.Issue.Status, outcome.TicketsSince));
        Assert.Equal(["Rename it"], review.Decisions.Select(decision => decision.Text));

        // The button's decision is overdue since the 1st of November; its issue was done on the 9th, and all six came after that.
        Assert.Equal(
            [(QuestionKind.Overdue, "finding", 6), (QuestionKind.StillComing, "finding", 6)],
            review.Questions.Select(question => (question.Kind, question.CategoryId, question.Tickets)));
    }

    [Fact]
    public async Task Many_tickets_without_an_open_issue_are_a_question()
    {
        await HoldAsync(new Plan().Keep([.. Enumerable.Range(1, 5).Select(at => Some.Case($"t{at}"))]));

        Assert.Equal([new ReviewQuestion(QuestionKind.NoIssue, "finding", 5)], (await OctoberAsync()).Questions);
    }

    [Fact]
    public async Task Hours_to_solve_are_the_median_and_the_90th_percentile_of_solved_tickets()
    {
        // Ten solved ones took 1 to 9 hours and 400; the fifth of them took 5 hours, the ninth 9. Three wait.
        int[] hours = [400, 3, 1, 9, 2, 8, 7, 4, 6, 5];
        await HoldAsync(new Plan().Keep([
            .. hours.Select(took => Some.Case($"s{took}") with { SolvedAt = Tenth.AddHours(took) }),
            Some.Case("w1"), Some.Case("w2"), Some.Case("w3"), Some.Case("open", "forms"),]));

        var review = await OctoberAsync();

        var (finding, forms) = (review.Find("finding")!, review.Find("forms")!);
        Assert.Equal((10, 3, 5.0, 9.0), (finding.Solved, finding.Unsolved, finding.HoursMedian, finding.Hours90));
        Assert.Equal((0, 1, null, null), (forms.Solved, forms.Unsolved, forms.HoursMedian, forms.Hours90));
    }

    [Theory]
    [InlineData("en", "Hours to solve, median (calendar time)", "Hours to solve, median (business hours)", "Hours to solve, 90th percentile (calendar time)", "Hours to solve, 90th percentile (business hours)")]
    [InlineData("es", "Horas hasta la solución, mediana (tiempo natural)", "Horas hasta la solución, mediana (horas laborables)", "Horas hasta la solución, percentil 90 (tiempo natural)", "Horas hasta la solución, percentil 90 (horas laborables)")]
    public async Task Hours_to_solve_stand_in_business_hours_beside_calendar_time(string language, params string[] titles)
    {
        // Ten that came on Saturday at noon took 1 to 9 hours and 400. That day has business hours until 20:00, so the ninth has 8 of them as the eighth.
        _reports.BusinessHours = new BusinessHoursSettings { Monday = "09:00-17:00", Saturday = "10:00-20:00" };
        await HoldAsync(new Plan().Keep([.. new[] { 400, 3, 1, 9, 2, 8, 7, 4, 6, 5 }.Select(took => Some.Case($"s{took}") with { SolvedAt = Tenth.AddHours(took) })]));

        var finding = (await OctoberAsync()).Find("finding")!;
        var pack = await PackAsync(language);
        var table = pack.Parts.OfType<PackTable>().First();

        Assert.Equal((5.0, 9.0, 5.0, 8.0), (finding.HoursMedian, finding.Hours90, finding.BusinessHoursMedian, finding.BusinessHours90));
        var at = table.Columns.Select(column => column.Name).ToList().IndexOf("hours_median_calendar");
        Assert.Equal(titles, table.Columns.Skip(at).Take(4).Select(column => column.Title));
        Assert.Equal([5.0, 5.0, 9.0, 8.0], table.Rows[0].Skip(at).Take(4).Select(cell => (double)cell.Value!));
        Assert.All(pack.Parts.OfType<PackQuote>(), quote => Assert.Contains(language == "en" ? "(business hours)" : "(horas laborables)", quote.Note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_that_was_closed_without_business_hours_stays_so_when_they_are_set_later()
    {
        await CompanyAsync();
        await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), ReviewJson.Write(await OctoberAsync())), Ending);
        _reports.BusinessHours = new BusinessHoursSettings { Monday = "09:00-17:00" };

        var table = (await PackAsync("en")).Parts.OfType<PackTable>().First();

        Assert.Contains(table.Columns, column => column.Name == "hours_median_calendar");
        Assert.DoesNotContain(table.Columns, column => column.Title.Contains("business", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_that_was_closed_with_hours_all_together_goes_on_showing_them()
    {
        const string Kept = """{"Period":"2026-10","IsOver":true,"MadeAt":"2026-11-05T09:00:00+00:00","Tickets":6,"Categories":[{"Id":"finding","Name":"Finding things","Tickets":6,"Hours":2542}]}""";
        await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), Kept), Ending);

        var table = (await PackAsync("en")).Parts.OfType<PackTable>().First();

        Assert.Equal(2542.0, table.Rows[0][table.Columns.Select(column => column.Name).ToList().IndexOf("hours")].Value);
        Assert.DoesNotContain(table.Columns, column => column.Name.StartsWith("hours_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pack_says_what_placed_the_tickets_and_what_that_means()
    {
        await HoldAsync(new Plan().Keep(
            Some.Case("t1"), Some.Case("t2") with { Placement = new Placement("forms", PlacedBy.Person, "Rita") }, Some.Case("t3", null),
            Some.Case("gone", "a category that is not a more")));

        var table = (await PackAsync("en")).Parts.OfType<PackTable>().Single(one => one.Name == "placed");

        Assert.Equal(
            [("Person", 1L), ("Field", 0L), ("Tag", 0L), ("Subject", 1L), ("Message", 0L), ("Nothing", 2L)],
            table.Rows.Select(row => ((string)row[0].Value!, (long)row[1].Value!)));
        Assert.Equal("A rep or a lead chose the category; no rule moves the ticket.", table.Rows[0][2].Text);
    }

    [Fact]
    public async Task A_hidden_example_is_in_no_pack_also_of_a_closed_review_and_counts_as_before()
    {
        await CompanyAsync();
        var quoted = (await OctoberAsync()).Find("finding")!.Examples[0].TicketId;
        await _store.Reviews.HideAsync(new HiddenExample(quoted, "Lena", _clock.GetUtcNow()), Ending);

        var open = await OctoberAsync();
        await _store.Reviews.ShowAsync(quoted, Ending);
        await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), ReviewJson.Write((await Reviews.MakeAsync(October(), Ending))!)), Ending);
        Assert.Contains(quoted, (await OctoberAsync()).Examples.Select(example => example.TicketId));
        await _store.Reviews.HideAsync(new HiddenExample(quoted, "Lena", _clock.GetUtcNow()), Ending);
        var closed = await OctoberAsync();

        Assert.All([open, closed], review => Assert.Equal((8, 6, false), (review.Tickets, review.Find("finding")!.Tickets, review.Examples.Any(example => example.TicketId == quoted))));
        Assert.DoesNotContain((await PackAsync("en")).Parts.OfType<PackQuote>(), quote => quote.Source.EndsWith(quoted, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Spam_is_neither_counted_nor_quoted_and_told_once()
    {
        await HoldAsync(new Plan
        {
            Tickets = [Ticket("t1", "c1", null), Spam("s1"), Spam("s2") with { IsMerged = true }, Spam("s3")],
        }.Keep(Some.Case("t1"), Some.Case("s1") with { IsCounted = false }, Some.Case("s2") with { IsCounted = false }, Some.Case("s3", at: Tenth.AddMonths(1)) with { IsCounted = false }));

        var review = await OctoberAsync();

        Assert.Equal((1, 1), (review.Tickets, review.Spam));
        Assert.Equal(["t1"], review.Find("finding")!.Examples.Select(example => example.TicketId));
        Assert.Contains((await PackAsync("en")).Parts.OfType<PackText>(), part => part.Text == "Left out: 1 tickets that are spam or were deleted.");
    }

    [Fact]
    public async Task Without_earlier_tickets_nothing_rises_and_nothing_is_compared()
    {
        await HoldAsync(new Plan().Keep(Some.Case("t1")));

        var review = await OctoberAsync();

        Assert.Null(review.Before);
        Assert.Equal((null, null, false), (review.Find("finding")!.Before, review.Find("finding")!.Mean, review.Find("finding")!.IsRising));
    }

    [Fact]
    public async Task A_quarter_holds_its_three_months_and_an_empty_month_is_no_fault()
    {
        await CompanyAsync();

        Assert.Equal(8, (await Reviews.FindAsync(Period.Read("2026-Q4", _clock.GetUtcNow(), TimeZoneInfo.Utc), Ending))!.Tickets);
        var empty = (await Reviews.FindAsync(Period.Read("2026-02", _clock.GetUtcNow(), TimeZoneInfo.Utc), Ending))!;
        Assert.Equal((0, 0, 3), (empty.Tickets, empty.Unplaced, empty.Categories.Length));
        Assert.Null(empty.Categories[0].Share);
    }

    [Fact]
    public async Task Examples_are_near_the_middle_severe_and_unlike_each_other()
    {
        await HoldAsync(new Plan
        {
            Tickets = [TicketState("severe") with { Severity = "High", CustomerId = "c" }],
        }.Keep([
            .. Enumerable.Range(1, 20).Select(at => Some.Case($"m{at:00}") with { Subject = "Export button hidden", Text = $"The export button of invoice list {at} is hidden behind menu" }),
            Some.Case("odd") with { Subject = "Penguins", Text = "Antarctic penguins like fish" },
            Some.Case("severe") with { Subject = "Export button lost", Text = "Nobody in our warehouse finds the export button since the redesign", Replies = 9 },]));

        var examples = (await OctoberAsync()).Find("finding")!.Examples;

        Assert.Equal(3, examples.Length);
        Assert.StartsWith("m", examples[0].TicketId, StringComparison.Ordinal);
        Assert.Equal(1.0, examples[0].Closeness);
        Assert.Equal(("severe", "High", 9), (examples[1].TicketId, examples[1].Severity, examples[1].Replies));
        Assert.Contains("export", examples[1].SharedWords);
        Assert.True(examples[1].Weight > examples[0].Weight);
        Assert.Equal("odd", examples[2].TicketId);
    }

    [Fact]
    public async Task The_tickets_behind_a_closed_review_stay_those_that_it_counted()
    {
        await CompanyAsync();
        var open = await Reviews.TicketsAsync(new CaseQuestion(CaseFigure.Tickets) { CategoryId = "finding" }, October(), Ending);
        Assert.True(await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), (await Reviews.KeepAsync(October(), Ending))!), Ending));
        await HoldAsync(new Plan().Keep(Some.Case("late")));

        var closed = await OctoberAsync();
        var listed = await Reviews.TicketsAsync(new CaseQuestion(CaseFigure.Tickets) { CategoryId = "finding" }, October(), Ending);

        Assert.True(closed.IsListed);
        Assert.Equal(open!.Value, listed!.Value);
        Assert.Equal(closed.Find("finding")!.Tickets, listed.Value.Length);
        Assert.Equal(closed.Unplaced, (await Reviews.TicketsAsync(new CaseQuestion(CaseFigure.Unplaced), October(), Ending))!.Value.Length);
    }

    [Fact]
    public async Task A_review_that_was_closed_before_its_tickets_were_kept_leads_to_no_list()
    {
        await CompanyAsync();
        await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), ReviewJson.Write(await OctoberAsync())), Ending);

        Assert.Null(await Reviews.TicketsAsync(new CaseQuestion(CaseFigure.Tickets), October(), Ending));
        Assert.All((await PackAsync("en")).Parts.OfType<PackTable>(), table => Assert.All(table.Rows, row => Assert.All(row, cell => Assert.Null(cell.Behind))));
    }

    [Fact]
    public async Task A_closed_review_stays_what_it_was()
    {
        await CompanyAsync();
        var before = await OctoberAsync();
        Assert.True(await _store.Reviews.CloseAsync(new ClosedReview("2026-10", "Lena", _clock.GetUtcNow(), ReviewJson.Write(before)), Ending));
        await HoldAsync(new Plan().Keep(Some.Case("late")));

        var closed = await OctoberAsync();

        Assert.Equal("Lena", closed.ClosedBy);
        Assert.Equal(ReviewJson.Write(before), ReviewJson.Write(closed with { ClosedBy = null, ClosedAt = null }));
        Assert.Equal(9, (await Reviews.MakeAsync(October(), Ending))!.Tickets);
    }

    [Theory]
    [InlineData("en", "Usability review, October 2026", "Last meeting's decisions", "Open questions")]
    [InlineData("es", "Revisión de usabilidad, octubre de 2026", "Decisiones de la última reunión", "Preguntas abiertas")]
    public async Task The_pack_is_an_agenda_in_the_readers_language(string language, string title, string first, string questions)
    {
        await CompanyAsync();
        var words = Words.For(new ReportSettings { Language = language });

        var pack = await new UsabilityPack(Reviews, Some.Settings(), _clock).MakeAsync(October(), words, Ending);

        Assert.Equal(title, pack.Title);
        var headings = pack.Parts.OfType<PackHeading>().Select(heading => heading.Text).ToList();
        Assert.Equal((first, true), (headings[0], headings.Contains(questions)));
        var table = pack.Parts.OfType<PackTable>().First();
        Assert.Equal(("categories", ChartKind.Bars), (table.Name, table.Chart!.Kind));
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        Assert.Equal((object)6L, table.Rows[0][1].Value);
        Assert.IsType<UsabilityReview>(pack.Data);
        Assert.NotEmpty(pack.Parts.OfType<PackQuote>());
    }

    [Fact]
    public async Task Every_text_of_the_pack_is_there_in_spanish()
    {
        await CompanyAsync();
        var english = await PackAsync("en");
        var spanish = await PackAsync("es");

        var same = Texts(english).Intersect(Texts(spanish), StringComparer.Ordinal).Where(text => text.Any(char.IsLetter)).ToList();
        Assert.Equal(["Tickets"], same.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_categories_and_without_tickets_the_pack_says_so()
    {
        var words = Words.For(new ReportSettings());
        var off = new UsabilitySettings();
        var none = await new UsabilityPack(new UsabilityReviews(_store.Usability, _store.Cases, _store.Meetings, off, new RankingSettings(), new ReportSettings(), _clock), off, _clock).MakeAsync(October(), words, Ending);
        var empty = await new UsabilityPack(Reviews, Some.Settings(), _clock).MakeAsync(October(), words, Ending);

        Assert.Contains("There is no usability review", Assert.IsType<PackText>(Assert.Single(none.Parts)).Text, StringComparison.Ordinal);
        Assert.Equal("No usability ticket was filed in this period.", empty.Parts.OfType<PackText>().First().Text);
    }

    private static Period October() => Period.Read("2026-10", new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    [Fact]
    public async Task Cases_that_other_categories_placed_are_placed_anew_page_by_page()
    {
        await CompanyAsync();
        var settings = Some.Settings(Some.Shipped);
        var planner = BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { Usability = settings });
        using var changes = new ChangeInbox(_store.Ledger, planner, new DispatchSignal());

        var placed = await new CasePlacing(_store.Cases, changes, settings, _clock).RunAsync(Ending);

        Assert.True(placed > 0);
        Assert.Empty(await _store.Cases.PlacedOtherwiseAsync(Some.Shipped.Fingerprint, string.Empty, 10, Ending));
    }

    private static IEnumerable<string> Texts(Pack pack) =>
        pack.Parts.SelectMany(part => part switch
        {
            PackHeading heading => [heading.Text],
            PackText text => [text.Text],
            PackTable table => table.Columns.Select(column => column.Title).Append(table.Caption),
            PackFigures figures => figures.Figures.Select(figure => figure.Label),
            PackQuote quote => [quote.Note ?? string.Empty],
            PackList list => list.Items.Select(item => item.Text),
            _ => Enumerable.Empty<string>(),
        });

    private async Task<Pack> PackAsync(string language) =>
        await new UsabilityPack(Reviews, Some.Settings(), _clock).MakeAsync(October(), Words.For(new ReportSettings { Language = language }), Ending);

    private async Task<UsabilityReview> OctoberAsync() => (await Reviews.FindAsync(October(), Ending))!;

    private async Task HoldAsync(Plan plan) => Assert.Null(Assert.Single(await _store.Ledger.PlanAsync([Seen("any")], Always(plan), Ending)).Failure);

    private async Task CompanyAsync()
    {
        await HoldAsync(new Plan
        {
            Issues = [IssueState("10") with { Status = "Open" }, IssueState("11") with { Status = "Done", Category = StatusCategory.Done }],
            Tickets =
            [
                Ticket("f1", "c1", "acme", "10"), Ticket("f2", "c1", "acme", "10"), Ticket("f3", "c2", "acme"), Ticket("f4", "c3", "globex"), Ticket("f5", "c3", "globex"),
                Ticket("f6", null, null), Ticket("w1", "c1", "acme"), Ticket("u1", "c4", null), Ticket("d1", "c5", "initech"),
            ],
        }.Keep(IssueCard.Of(Issue("11") with { Category = StatusCategory.Done, UpdatedAt = Tenth.AddDays(-1) }, null)).Keep(
            Some.Case("f1") with { SolvedAt = Tenth.AddHours(10), Replies = 1 }, Some.Case("f2") with { SolvedAt = Tenth.AddDays(2), Replies = 6 },
            Some.Case("f3"), Some.Case("f4"), Some.Case("f5"), Some.Case("f6"), Some.Case("w1", "forms"), Some.Case("u1", null), Some.Case("d1") with { IsCounted = false },
            Some.Case("s1", "finding", Tenth.AddMonths(-1)), Some.Case("s2", "finding", Tenth.AddMonths(-1)), Some.Case("s3", "forms", Tenth.AddMonths(-1)),
            Some.Case("a1", "finding", Tenth.AddMonths(-2))));
        await _store.Accounts.ImportAsync([new Account("acme", "Acme", null, 1000_00, null)], Ending);
        var decision = new ReviewDecision(0, "2026-09", "finding", "Move the button", "Olga", new DateOnly(2026, 11, 1), "Lena", Tenth.AddDays(-5)) { IssueKey = "ENG-11", IssueId = "11" };
        await _store.Reviews.EnterAsync(decision, Ending);
        await _store.Reviews.EnterAsync(decision with { Period = "2026-10", Text = "Rename it", Due = new DateOnly(2026, 12, 1), IssueKey = null, IssueId = null, EnteredAt = _clock.GetUtcNow() }, Ending);
    }

    private static TicketState Spam(string id) => Ticket(id, null, null) with { Contact = new TicketContact { IsSpam = true } };

    private static TicketState Ticket(string id, string? customer, string? account, string? issue = null) =>
        TicketState(id, issue) with { CustomerId = customer, AccountId = account };
}
