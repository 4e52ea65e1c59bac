using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Settings that do not fit the remotes, and remotes that are ill: visible, and nothing lost.</summary>
public sealed class MisconfiguredJourneyTests : Journey
{
    [Fact]
    public async Task A_ticket_field_that_does_not_exist_is_remarked_and_the_rest_happens()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.TicketFields.IssueKey = "No such field" });

        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", "Blank.", "bug");
        await Bridge.SettleAsync();

        NoteWith(ticket, "filed for this ticket");
        Assert.Contains("bugbridge", Helpdesk.Ticket(ticket).Tags);
        var entries = await Bridge.Journal.ListAsync([EntryState.Done], 100, Bridge.Token);
        Assert.Contains(entries, entry => entry.LastError?.Contains("No such field", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_jira_refuses_is_set_aside_told_to_the_rep_and_filed_after_it_was_mended()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => settings.Filing.Routes.Add(new() { When = new() { Tags = ["mobile"] }, Components = ["Mobile"] }),
        });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "The app crashes", "It crashes.", "bug", "mobile");
        await Bridge.SettleAsync();

        var setAside = Assert.Single(await SetAsideAsync());
        Assert.Contains("component", setAside.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("component", NoteWith(ticket, "Jira refused to file this ticket"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Jira.Issues);

        Jira.AddComponent("ENG", "Mobile");
        await Bridge.Journal.RetryAsync([setAside.Id], Bridge.Clock.GetUtcNow(), Bridge.Token);
        await Bridge.SettleAsync();

        Assert.Equal(["Mobile"], Jira.Issue(KeyOn(ticket)).Components);
        Assert.Equal([Shown(ticket)], ShownOn(KeyOn(ticket)));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task An_issue_type_that_does_not_exist_is_told_with_its_reason()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Filing.IssueType = "Defect" });

        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", "Blank.", "bug");
        await Bridge.SettleAsync();

        Assert.Single(await SetAsideAsync());
        Assert.Contains("type", NoteWith(ticket, "Jira refused to file this ticket"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Remote.Helpdesk, "nothing was unlinked")]
    [InlineData(Remote.Jira, "does not recognise BugBridge's account, and so hides issues")]
    public async Task A_remote_that_suddenly_answers_with_nothing_stops_the_pass_and_unlinks_nothing(Remote remote, string why)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var joined = await JoinedAsync(key);
        var (other, otherKey) = await FiledAsync("Scanning gives black pages");
        var notes = Helpdesk.Tickets.SelectMany(it => NotesOn(it.Id)).ToList();
        Bridge.Sandbox.Faults.AnswerNothing(remote);

        var said = await Bridge.FailingAsync(poller => poller.ReconcileAsync(Bridge.Token));
        Assert.Contains(why, said, StringComparison.OrdinalIgnoreCase);

        // Webhooks lead to single looks, which find nothing either.
        Helpdesk.SetPriority(ticket, "high");
        Jira.SetPriority(key, "High");
        await Bridge.UntilAsync(async () => (await Bridge.Journal.CountAsync(Bridge.Token)).Failing > 0, "a look failed");
        Assert.Equal(notes, Helpdesk.Tickets.SelectMany(it => NotesOn(it.Id)));
        Assert.Equal([Shown(ticket), Shown(joined)], ShownOn(key).Order(StringComparer.Ordinal));

        Bridge.Sandbox.Faults.AnswerNothing(remote, nothing: false);
        await Bridge.SettleAsync();
        await Bridge.ReconcileAsync();
        Jira.Comment(key, "Next week.");
        Helpdesk.Note(other, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(ticket, "Next week.");
        NoteWith(joined, "Next week.");
        Assert.Single(CommentsOn(otherKey));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_transition_that_is_not_allowed_is_refused_with_the_possible_ones_named()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var settings = new JiraSettings { BaseUrl = Bridge.Sandbox.JiraUrl.AbsoluteUri, Email = "bugbridge@acme.example", Token = "sandbox-jira-token" };
        await using var budget = new CallBudget(10_000, Bridge.Clock);
        using var tracker = JiraIssueTracker.Create(settings, budget, Bridge.Clock);

        var refused = await Assert.ThrowsAsync<RemoteException>(() => tracker.TransitionAsync(key, "In Review", null, Bridge.Token));
        await tracker.TransitionAsync(key, "In Progress", null, Bridge.Token);
        await Bridge.SettleAsync();

        Assert.Equal(RemoteFailureKind.Refused, refused.Kind);
        Assert.Contains("In Progress", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Done", refused.Message, StringComparison.Ordinal);
        NoteWith(ticket, "status is now In Progress");
    }
}
