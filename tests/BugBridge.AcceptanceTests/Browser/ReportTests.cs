using System.Globalization;
using BugBridge.AcceptanceTests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>What leads do on the pages of reports in a real browser.</summary>
public sealed class ReportTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly string[] Reports = ["first-contact", "usability", "recognition", "promises", "issues"];

    [Fact]
    public async Task A_decision_is_entered_and_returns_in_the_next_months_review()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync($"/usability?period={Review.Month(1)}");
        var card = await DecideAsync(page);

        await card.GetByLabel("What was decided").FillAsync("Put the export into the first row");
        await card.GetByLabel("Who does it").FillAsync("Olga <b>Owner</b>");
        await card.GetByLabel("Until when").FillAsync(Day(30));
        await card.GetByLabel("Jira issue, if there is one").FillAsync(site.Key.ToLowerInvariant());
        await card.GetByRole(AriaRole.Button, new() { Name = "Save decision", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Decision saved. It will be on the next agenda.");
        await page.GotoAsync($"/usability?period={Review.Month(0)}");

        var last = page.Locator("h2:has-text(\"Last meeting's decisions\") + ul");
        await Assertions.Expect(last).ToContainTextAsync("Put the export into the first row");
        await Assertions.Expect(last).ToContainTextAsync("Olga <b>Owner</b>");
        await Assertions.Expect(last).ToContainTextAsync(site.Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Done: Put the export into the first row" }).ClickAsync();
        await Assertions.Expect(page.Locator("h2:has-text(\"Last meeting's decisions\") + ul")).ToContainTextAsync("done (");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_is_wrong_with_a_decision_stands_at_its_fields_and_nothing_typed_is_lost()
    {
        var (page, complaints) = await site.OpenAsync(width: 390);
        await page.GotoAsync($"/usability?period={Review.Month(1)}");
        await page.Locator("form[action*='Decide']").EvaluateAllAsync<int>("forms => forms.map(form => form.noValidate = true).length");
        var card = await DecideAsync(page);

        await card.GetByLabel("What was decided").FillAsync("Move \"it\" <up>");
        await card.GetByLabel("Until when").FillAsync("2020-02-29");
        await card.GetByLabel("Jira issue, if there is one").FillAsync("ENG-99999");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save decision", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Assertions.Expect(card.GetByLabel("What was decided")).ToHaveValueAsync("Move \"it\" <up>");
        await Assertions.Expect(card.GetByLabel("Who does it")).ToHaveAccessibleDescriptionAsync("Say who does it, in at most 100 characters.");
        await Assertions.Expect(card.GetByLabel("Until when")).ToHaveAccessibleDescriptionAsync("2020-02-29 is in the past.");
        await Assertions.Expect(card.GetByLabel("Until when")).ToHaveValueAsync("2020-02-29");
        await Assertions.Expect(card.GetByLabel("Jira issue, if there is one")).ToHaveAccessibleDescriptionAsync("There is no issue 'ENG-99999' in Jira, or BugBridge cannot read it.");
        await Assertions.Expect(card.GetByLabel("Jira issue, if there is one")).ToHaveValueAsync("ENG-99999");
        Assert.Empty((await page.RunAxe(DashboardTests.Rules)).Violations.Select(DashboardTests.Told));

        await page.GetByLabel("Ticket", new() { Exact = true }).FillAsync("4711");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Ticket", new() { Exact = true })).ToHaveValueAsync("4711");
        await Assertions.Expect(page.Locator("#correct-ticket-fault")).ToContainTextAsync("Ticket 4711 is not in the usability review.");
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_review_says_so_and_once_closed_stays_closed()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync($"/usability?period={Review.Month(3)}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No usability ticket was filed in this period.");

        await page.Locator("form[action*='Close'] button").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The review is closed.");
        await page.GotoAsync($"/usability?period={Review.Month(3)}");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("it stays as it was then.");
        Assert.Equal(0, await page.Locator("form[action*='Close'], form[action*='Decide']").CountAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_was_typed_of_a_decision_is_still_there_after_another_button_was_pressed()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync($"/usability?period={Review.Month(1)}");
        var card = await DecideAsync(page);
        await card.GetByLabel("What was decided").FillAsync("Half a thought");

        await page.GetByLabel("Ticket", new() { Exact = true }).FillAsync("4711");
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();

        await Assertions.Expect(card.GetByLabel("What was decided")).ToHaveValueAsync("Half a thought");
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_click_files_an_issue_for_a_category()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync($"/usability?period={Review.Month(1)}");

        await page.GetByRole(AriaRole.Button, new() { Name = "File “Finding things”" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The issue is being filed.");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "File “Finding things”" }).CountAsync());
        await Until.TrueAsync(() => site.Summaries.Contains($"Usability: Finding things (3 tickets in {Review.Month(1)})"), "the issue is filed");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_rep_is_taken_off_the_board_and_let_back()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync($"/recognition?period={Review.Month(0)}");
        var row = page.Locator("tbody tr:has-text('Rita Rep')");
        await row.WaitUntilAsync(() => page.ReloadAsync());

        await page.GetByLabel("Rep", new() { Exact = true }).FillAsync("Rita Rep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take off" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The rep no longer appears.");
        await Assertions.Expect(row).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Let Rita Rep appear again" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(1);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_is_no_period_is_said_beside_it_and_an_empty_one_says_that_it_is_empty()
    {
        var (page, complaints) = await site.OpenAsync();

        foreach (var report in Reports)
        {
            foreach (var period in new[] { "2999-01", "Octember", "2026-13", "<b>" })
            {
                await page.GotoAsync($"/{report}?period={period}");
                await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(period);
                await Assertions.Expect(page.GetByLabel("Month or quarter")).ToHaveValueAsync(period);
            }

            await page.GotoAsync($"/{report}?period=2001-01");
            Assert.Matches("No .* in this period|nobody to thank|by the end of this period|told, changed or due", await page.Locator("main").InnerTextAsync());
        }

        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_download_of_every_report_and_every_export_comes()
    {
        var (page, _) = await site.OpenAsync();
        foreach (var report in Reports)
        {
            await page.GotoAsync($"/{report}?period={Review.Month(1)}");
            await page.GetByText("Other formats", new() { Exact = true }).ClickAsync();
            var links = await page.Locator(".downloads a").AllAsync();
            foreach (var link in links)
            {
                var answer = await page.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
                Assert.True(answer.Ok, $"{answer.Url}: {answer.Status} {(answer.Ok ? "" : await answer.TextAsync())}");
                Assert.Contains(Review.Month(1), answer.Headers["content-disposition"], StringComparison.Ordinal);
            }

            var file = await page.RunAndWaitForDownloadAsync(() => links[0].ClickAsync());
            Assert.Contains(Review.Month(1), file.SuggestedFilename, StringComparison.Ordinal);
            Assert.Null(await file.FailureAsync());
        }

        foreach (var table in new[] { "tickets", "links", "issues", "first-contact", "usability", "promises" })
        {
            Assert.Contains(',', await (await page.APIRequest.GetAsync($"/export/{table}.csv")).TextAsync());
            Assert.True((await (await page.APIRequest.GetAsync($"/export/{table}.json")).JsonAsync())!.Value.GetArrayLength() > 0, table);
        }
    }

    /// <summary>The card of a category, with its form for a decision open.</summary>
    private static async Task<ILocator> DecideAsync(IPage page)
    {
        var card = page.Locator(".agenda article:has-text('Finding things')");
        await card.GetByText("Decide", new() { Exact = true }).ClickAsync();
        return card;
    }

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
