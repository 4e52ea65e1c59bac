using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Planning;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IPromiseView"/> promises.</summary>
public abstract class PromiseContract : StoreContract
{
    private static readonly DateOnly Fifth = new(2026, 11, 5);
    private static readonly DateOnly Twelfth = new(2026, 11, 12);
    private static readonly Period November = Period.MonthOf(Noon, TimeZoneInfo.Utc);

    private IPromiseView Promises => Store.Promises;

    [Fact]
    public async Task An_issues_ledger_has_each_date_with_the_one_before_and_the_one_after()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10") with { Status = "Open" }] });
        await TellAsync("10", Fifth, 2, 0);
        await TellAsync("10", Twelfth, 3, 1);
        await TellAsync("10", null, 3, 2);
        await TellAsync("10", Fifth, 1, 3);

        var told = await Promises.OfIssueAsync("10", Ending);

        Assert.Equal(
            [(Fifth, null, Twelfth, 2), (Twelfth, Fifth, null, 3), (null, Twelfth, Fifth, 3), (Fifth, (DateOnly?)null, (DateOnly?)null, 1)],
            told.Select(one => (one.Date, one.Before, one.ReplacedBy, one.Tickets)));
        Assert.Equal([Noon.AddDays(1), Noon.AddDays(2), Noon.AddDays(3), null], told.Select(one => one.ReplacedAt));
        Assert.Equal(
            (new IssueRef("10", "ENG-10"), "Export fails", "Open", EstimateSource.FixVersion, "7.1", Noon),
            (told[0].Issue, told[0].Summary, told[0].Status, told[0].Source, told[0].Detail, told[0].ToldAt));
        Assert.Null(told[2].Source);
    }

    [Fact]
    public async Task Further_tickets_that_are_told_the_same_date_are_counted_in_its_entry()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10"), IssueState("11")] });
        await TellAsync("10", Fifth, 2, 0);
        await TellAsync("11", Fifth, 5, 0);
        await TellAsync("10", Fifth, 1, 1);

        var only = Assert.Single(await Promises.OfIssueAsync("10", Ending));

        Assert.Equal((3, Noon), (only.Tickets, only.ToldAt));
    }

    [Fact]
    public async Task What_was_never_promised_cannot_be_taken_back_and_is_taken_back_once()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")] });
        await TellAsync("10", null, 1, 0);
        Assert.Empty(await Promises.OfIssueAsync("10", Ending));

        await TellAsync("10", Fifth, 1, 1);
        await TellAsync("10", null, 1, 2);
        await TellAsync("10", null, 0, 3);
        Assert.Equal(2, (await Promises.OfIssueAsync("10", Ending)).Length);
    }

    [Fact]
    public async Task Standing_are_the_last_dates_of_issues_that_are_neither_done_gone_nor_merged_by_date()
    {
        await HoldAsync(new Plan
        {
            Issues =
            [
                // Since a version keeps its date by its release, the one that is done is released as well.
                IssueState("10"), IssueState("11"), IssueState("12") with { Category = StatusCategory.Done, Release = new Release("7.1", null) }, IssueState("13") with { IsGone = true },
                Merged("14", "10"), IssueState("15"),
            ],
        });
        foreach (var id in new[] { "10", "12", "13", "14", "15" })
        {
            await TellAsync(id, Fifth, 1, 0);
        }

        await TellAsync("10", Twelfth, 1, 1);
        await TellAsync("11", Fifth, 1, 1);
        await TellAsync("15", null, 1, 1);

        Assert.Equal([("11", Fifth), ("10", Twelfth)], (await Promises.StandingAsync(Ending)).Select(one => (one.Issue.Id, one.Date!.Value)));
    }

    [Fact]
    public async Task A_date_of_a_version_stands_until_its_release_also_where_the_issue_is_done()
    {
        var done = IssueState("10") with { Category = StatusCategory.Done, DoneAt = Noon };
        var released = done with { Id = "11", Release = new Release("7.1", Twelfth), ReleasedAt = Noon.AddDays(2) };
        await HoldAsync(new Plan { Issues = [done, released] });
        await TellAsync("10", Fifth, 1, 0);
        await TellAsync("11", Fifth, 1, 0);

        Assert.Equal("10", Assert.Single(await Promises.StandingAsync(Ending)).Issue.Id);
        Assert.Empty(await Promises.UnremindedAsync(Twelfth, Ending));
        var kept = Assert.Single(await Promises.OfIssueAsync("11", Ending));
        Assert.Equal((Noon.AddDays(2), Twelfth), (kept.ReleasedAt, kept.ReleaseDate!.Value));
    }

    [Fact]
    public async Task Of_a_period_is_what_was_told_replaced_or_due_in_it()
    {
        await HoldAsync(new Plan { Issues = [.. Enumerable.Range(10, 6).Select(id => IssueState($"{id}"))] });
        await TellAsync("10", new(2027, 1, 5), 1, 0);
        await TellAsync("11", Fifth, 1, -40);
        await TellAsync("12", new(2027, 1, 5), 1, -40);
        await TellAsync("12", new(2027, 2, 5), 1, 1);
        await TellAsync("13", new(2026, 10, 31), 1, -40);
        await TellAsync("14", new(2026, 12, 1), 1, -40);
        await TellAsync("15", new(2026, 11, 30), 1, 40);

        var found = await Promises.OfPeriodAsync(November, Ending);

        Assert.Equal(["10", "11", "12", "12", "15"], found.Select(one => one.Issue.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_issue_that_is_closed_because_it_was_merged_is_not_done_by_that()
    {
        await HoldAsync(new Plan
        {
            Issues =
            [
                IssueState("9"),
                IssueState("10") with { Category = StatusCategory.Done, DoneAt = Noon },
                Merged("11", "9", Noon.AddMinutes(3)) with { Category = StatusCategory.Done, DoneAt = Noon },
                Merged("12", "9", Noon.AddDays(90)) with { Category = StatusCategory.Done, DoneAt = Noon },
            ],
        });
        foreach (var id in new[] { "10", "11", "12" })
        {
            await TellAsync(id, Fifth, 1, 0);
        }

        Assert.Equal([Noon, null, Noon], (await Promises.OfPeriodAsync(November, Ending)).Select(one => one.DoneAt));
    }

    [Fact]
    public async Task A_date_that_passed_waits_to_be_brought_up_once_and_a_new_one_waits_again()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10"), IssueState("11") with { Category = StatusCategory.Done }, IssueState("12")] });
        await TellAsync("10", Fifth, 1, 0);
        await TellAsync("11", Fifth, 1, 0);
        await TellAsync("12", Twelfth, 1, 0);
        Assert.Equal("10", Assert.Single(await Promises.UnremindedAsync(new(2026, 11, 6), Ending)).Issue.Id);

        await HoldAsync(new Plan().Keep(new PromiseReminded("10", Noon.AddDays(4))));
        Assert.Empty(await Promises.UnremindedAsync(new(2026, 11, 6), Ending));
        Assert.Equal(Noon.AddDays(4), Assert.Single(await Promises.OfIssueAsync("10", Ending)).RemindedAt);

        await TellAsync("10", Twelfth, 1, 5);
        Assert.Equal(["10", "12"], (await Promises.UnremindedAsync(new(2026, 11, 13), Ending)).Select(one => one.Issue.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_ledger_knows_to_which_tickets_each_date_was_told()
    {
        await HoldAsync(new Plan { Issues = [IssueState("10")] });
        await TellAsync("10", Fifth, 1, 0);
        await TellAsync("10", Fifth, 2, 1);
        await TellAsync("10", null, 2, 2);

        var told = await Promises.ToldAsync("10", 10, Ending);

        Assert.Equal([("t1", null), ("t2", null), ("t1", Fifth), ("t2", (DateOnly?)Fifth)], told.Select(one => (one.TicketId, one.Date)));
        Assert.Equal(3, (await Promises.ToldAsync("10", 3, Ending)).Length);
    }

    private Task TellAsync(string issueId, DateOnly? date, int tickets, int day) => HoldAsync(new Plan().Keep([new PromiseTold(issueId, date is { } one ? new Estimate(one, EstimateSource.FixVersion, "7.1") : null, [.. Enumerable.Range(1, tickets).Select(number => $"t{number}")], Noon.AddDays(day))]));
}
