using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Dates that pass, and fixes that are done before they are out.</summary>
public sealed class PromiseJourneyTests : Journey
{
    private static readonly DateOnly Fifth = new(2026, 11, 5);

    [Fact]
    public async Task Engineers_are_reminded_once_of_a_date_that_passed_and_again_of_the_next()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        await Bridge.SettleAsync();
        await Bridge.RemindAsync();
        Assert.Empty(CommentsOn(key));

        Bridge.Clock.Skip(TimeSpan.FromDays(5));
        await Bridge.RemindAsync();
        await Bridge.RemindAsync();
        Assert.Contains("The fix date 5 November, announced to support for 1 ticket, has passed", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);

        Jira.SetDueDate(key, Fifth.AddDays(7));
        await Bridge.SettleAsync();
        Bridge.Clock.Skip(TimeSpan.FromDays(7));
        await Bridge.RemindAsync();
        Assert.Equal(2, CommentsOn(key).Count);
    }

    [Fact]
    public async Task What_is_done_is_not_released_and_the_release_is_told_by_itself()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var version = Jira.AddVersion("ENG", "7.1", Fifth);
        Jira.SetFixVersions(key, version);
        await Bridge.SettleAsync();

        Jira.SetStatus(key, "Done", "Done");
        await Bridge.SettleAsync();
        NoteWith(ticket, "Not released yet; expected on 5 November (release 7.1)");
        NoNoteWith(ticket, "released in 7.1");

        Jira.Release(version);
        await Bridge.ReconcileAsync();
        NoteWith(ticket, "released in 7.1 (5 November)");
        NoNoteWith(ticket, "no fix date any more");
    }

    [Fact]
    public async Task A_workaround_is_offered_at_once_to_a_ticket_that_joins_later_and_to_one_that_takes_a_link_over()
    {
        await StartAsync();
        var (first, key) = await FiledAsync();
        Jira.Comment(key, "/workaround Print from the app.");
        await Bridge.SettleAsync();

        var joined = await JoinedAsync(key);
        var heir = Helpdesk.FileTicket(Bridge.Customer, "Another matter", "Hello.");
        await Bridge.SettleAsync();
        Helpdesk.Merge(first, heir, Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(joined, "Print from the app.");
        NoteWith(heir, "Print from the app.");
    }
}
