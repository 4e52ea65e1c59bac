using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The estimated date of the mend, wherever engineers keep it, and every change of it.</summary>
public sealed class EstimateJourneyTests : Journey
{
    private static readonly DateOnly Fifth = new(2026, 12, 5);
    private static readonly DateOnly Twelfth = new(2026, 12, 12);

    [Fact]
    public async Task A_due_date_and_its_changes_are_told_and_kept_in_the_ticket()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Jira.SetDueDate(key, Fifth);
        await Bridge.SettleAsync();
        NoteWith(ticket, "fix expected on 5 December (due date)");
        Assert.Equal("2026-12-05", FieldOn(ticket, Helpdesk.FixField));

        Jira.SetDueDate(key, Twelfth);
        await Bridge.SettleAsync();
        NoteWith(ticket, "12 December (due date), 7 days later than 5 December");
        Assert.Equal("2026-12-12", FieldOn(ticket, Helpdesk.FixField));

        Jira.SetDueDate(key, null);
        await Bridge.SettleAsync();
        NoteWith(ticket, "no fix date any more; it was 12 December");
        Assert.Empty(FieldOn(ticket, Helpdesk.FixField));
    }

    [Fact]
    public async Task A_moved_release_is_told_when_its_webhook_comes()
    {
        await StartAsync();
        var (ticket, version) = await OfVersionAsync();

        Jira.SetReleaseDate(version, Twelfth);
        await Bridge.UntilAsync(() => FieldOn(ticket, Helpdesk.FixField) == "2026-12-12", "the moved release reached the ticket");
        await Bridge.SettleAsync();

        NoteWith(ticket, "12 December (release 7.1), 7 days later than 5 December");
    }

    [Fact]
    public async Task A_moved_release_whose_webhook_is_lost_is_found_by_reconciling_and_by_no_poll()
    {
        await StartAsync();
        var (ticket, version) = await OfVersionAsync();
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };

        Jira.SetReleaseDate(version, Twelfth);
        await Bridge.PollAsync();
        NoNoteWith(ticket, "12 December");
        await Bridge.ReconcileAsync();

        NoteWith(ticket, "12 December (release 7.1), 7 days later than 5 December");
    }

    [Theory]
    [InlineData("America/Los_Angeles", "11 December", "2026-12-11")]
    [InlineData("Europe/Berlin", "12 December", "2026-12-12")]
    public async Task A_sprint_that_ends_in_the_evening_is_told_by_its_day_in_the_zone_of_the_reports_in_notes_fields_promises_and_drafts(string zone, string told, string day)
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                settings.Jira.EstimateSources = [EstimateSource.Sprint];
                settings.Reports.TimeZone = zone;
                settings.Outreach.Events = [OutreachKind.Estimate];
            },
        });
        var (ticket, key) = await FiledAsync();

        Jira.SetSprint(key, Jira.AddSprint("Sprint 9", new DateTimeOffset(2026, 12, 12, 1, 0, 0, TimeSpan.Zero)));
        await Bridge.UntilAsync(async () => await Bridge.Outreach.CountAsync(new OutreachFilter(), Bridge.Token) == 1, "a draft");
        await Bridge.SettleAsync();

        NoteWith(ticket, $"fix expected on {told}");
        Assert.Equal(day, FieldOn(ticket, Helpdesk.FixField));
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(date, Assert.Single(await Bridge.Outreach.DraftsAsync(new OutreachFilter(), 0, 10, Bridge.Token)).Date);
        Assert.Equal(date, Assert.Single(await Bridge.Promises.OfIssueAsync((await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token))!.Link!.IssueId!, Bridge.Token)).Date);
    }

    [Fact]
    public async Task A_moved_sprint_end_is_told()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Jira.EstimateSources = [EstimateSource.Sprint] });
        var (ticket, key) = await FiledAsync();
        var sprint = Jira.AddSprint("Sprint 9", new DateTimeOffset(Fifth, new TimeOnly(16, 0), TimeSpan.Zero));
        Jira.SetSprint(key, sprint);
        await Bridge.SettleAsync();
        NoteWith(ticket, "fix expected on 5 December (end of Sprint 9)");

        Jira.SetSprintEnd(sprint, new DateTimeOffset(Twelfth, new TimeOnly(16, 0), TimeSpan.Zero));
        await Bridge.ReconcileAsync();

        NoteWith(ticket, "12 December (end of Sprint 9), 7 days later than 5 December");
    }

    [Fact]
    public async Task A_date_field_is_told_and_the_first_source_that_has_a_date_wins()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => (settings.Jira.EstimateSources, settings.Jira.EstimateField) = ([EstimateSource.DueDate, EstimateSource.Field], "Target date"),
        });
        var (ticket, key) = await FiledAsync();
        Jira.SetField(key, Jira.TargetField, "2026-12-05");
        await Bridge.SettleAsync();
        NoteWith(ticket, "fix expected on 5 December (");

        Jira.SetDueDate(key, Twelfth);
        await Bridge.SettleAsync();

        NoteWith(ticket, "12 December (due date), 7 days later than 5 December");
    }

    private async Task<(long Ticket, long Version)> OfVersionAsync()
    {
        var (ticket, key) = await FiledAsync();
        var version = Jira.AddVersion("ENG", "7.1", Fifth);
        Jira.SetFixVersions(key, version);
        await Bridge.UntilAsync(() => FieldOn(ticket, Helpdesk.FixField) == "2026-12-05", "the release reached the ticket");
        await Bridge.SettleAsync();
        NoteWith(ticket, "fix expected on 5 December (release 7.1)");
        return (ticket, version);
    }
}
