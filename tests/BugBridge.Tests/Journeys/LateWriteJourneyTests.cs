using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// The other side is away when something is to be written; meanwhile it is limited or taken back where it comes from, of which nobody tells the bridge.
/// </summary>
public sealed class LateWriteJourneyTests : OutageJourney
{
    [Theory]
    [InlineData("limited")]
    [InlineData("marked")]
    [InlineData("deleted")]
    [InlineData("secured")]
    [InlineData("hidden")]
    [InlineData("gone")]
    public async Task A_comment_that_was_closed_while_the_helpdesk_was_away_is_neither_told_nor_withdrawn(string how)
    {
        await StartAsync(new JourneyOptions { Speed = 20, Settings = settings => settings.Jira.HiddenProjects.Add("SEC"), Before = sandbox => sandbox.Jira.AddProject("SEC", "Security", "software") });
        var (ticket, key) = await FiledAsync();
        var comment = 0L;
        await AwayAsync(Remote.Helpdesk, () => comment = Jira.Comment(key, Secret), () => Close(how, key, comment));

        NoNoteWith(ticket, "vault");
        Assert.Contains("Nothing was written", (await DoneAsync("a comment on")).LastError, StringComparison.Ordinal);

        await HearAsync();
        NoNoteWith(ticket, "vault");
        NoNoteWith(ticket, "posted here earlier");
    }

    [Theory]
    [InlineData("secured")]
    [InlineData("hidden")]
    [InlineData("gone")]
    [InlineData("open")]
    public async Task A_candidate_that_was_closed_while_the_helpdesk_was_away_is_not_listed(string how)
    {
        await StartAsync(new JourneyOptions { Speed = 20, Settings = settings => settings.Jira.HiddenProjects.Add("SEC"), Before = sandbox => sandbox.Jira.AddProject("SEC", "Security", "software") });
        var (_, known) = await FiledAsync("Invoice export stops in the vault", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.");
        var ticket = 0L;
        await AwayAsync(
            Remote.Helpdesk,
            () => ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export leaves out a column", "In the export of the yearly invoices a column is missing, with the error EXP-1108.", "bug"),
            () =>
            {
                if (how != "open")
                {
                    Close(how, known, 0);
                }
            });

        Assert.NotEmpty(KeyOn(ticket));
        Assert.Equal(how == "open", NoteWith(ticket, "filed for this ticket").Contains("vault", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workaround_that_was_limited_meanwhile_reaches_neither_note_nor_field()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        var comment = 0L;
        await AwayAsync(Remote.Helpdesk, () => comment = Jira.Comment(key, "/workaround " + Secret), () => Close("limited", key, comment));
        await HearAsync();

        NoNoteWith(ticket, "vault");
        NoNoteWith(ticket, "workaround");
        Assert.Empty(FieldOn(ticket, Helpdesk.WorkaroundField));
    }

    [Fact]
    public async Task A_status_and_a_date_of_an_issue_that_was_closed_to_others_meanwhile_are_not_told()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        await AwayAsync(
            Remote.Helpdesk,
            () =>
            {
                Jira.SetStatus(key, "In Progress");
                Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
            },
            () => Close("secured", key, 0));

        NoNoteWith(ticket, "In Progress");
        NoNoteWith(ticket, "5 December");
        await HearAsync();
        NoteWith(ticket, "access to this issue is now restricted");
        NoNoteWith(ticket, "5 December");
    }

    [Fact]
    public async Task A_comment_that_was_edited_meanwhile_is_told_as_it_is_now_and_as_new()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        var comment = 0L;
        await AwayAsync(Remote.Helpdesk, () => comment = Jira.Comment(key, Secret), () => Jira.EditComment(key, comment, "It will be in the next build."));
        await HearAsync();

        NoNoteWith(ticket, "vault");
        Assert.Contains("wrote on", NoteWith(ticket, "It will be in the next build."), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_joins_later_is_told_nothing_of_what_it_never_got()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        var comment = Jira.Comment(key, "It is in the shared library.");
        await Bridge.SettleAsync();
        var late = await JoinedAsync(key);

        Jira.LimitComment(key, comment, "Developers");
        await Bridge.SettleAsync();

        NoteWith(ticket, "posted here earlier, is no longer visible");
        NoNoteWith(late, "posted here earlier");
    }

    [Fact]
    public async Task A_ticket_that_joins_while_the_helpdesk_is_away_is_not_shown_a_workaround_that_was_limited_then()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        var comment = Jira.Comment(key, "/workaround " + Secret);
        await Bridge.SettleAsync();
        NoteWith(ticket, "vault");
        var late = Helpdesk.FileTicket(Bridge.Customer, "The same here", "Blank pages.");
        await Bridge.SettleAsync();
        await AwayAsync(Remote.Helpdesk, () => Helpdesk.Note(late, $"/bug {key}", Bridge.Rep), () => Close("limited", key, comment));
        await HearAsync();

        NoNoteWith(late, "vault");
        Assert.Equal(key, KeyOn(late));
        NoteWith(ticket, "the workaround was withdrawn");
        NoNoteWith(late, "the workaround was withdrawn");
    }

    [Theory]
    [InlineData("limited")]
    [InlineData("deleted")]
    [InlineData("secured")]
    [InlineData("gone")]
    public async Task A_ticket_that_is_opened_again_while_the_helpdesk_is_away_catches_up_with_nothing_that_was_closed_then(string how)
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        Helpdesk.SetStatus(ticket, "solved");
        await Bridge.SettleAsync();
        var comment = Jira.Comment(key, "/workaround " + Secret);
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await Bridge.SettleAsync();
        await AwayAsync(Remote.Helpdesk, () => Helpdesk.SetStatus(ticket, "open"), () => Close(how, key, comment));

        NoNoteWith(ticket, "vault");
        Assert.DoesNotContain("vault", FieldOn(ticket, Helpdesk.WorkaroundField), StringComparison.Ordinal);
        var isLimited = how is "limited" or "deleted";
        Assert.Equal(isLimited ? 1 : 0, NotesOn(ticket).Count(note => note.Contains("5 December", StringComparison.Ordinal)));

        await HearAsync();
        NoNoteWith(ticket, "vault");
        Assert.Equal(isLimited ? 1 : 0, NotesOn(ticket).Count(note => note.Contains("5 December", StringComparison.Ordinal)));
        Assert.Equal(how == "secured" ? 1 : 0, NotesOn(ticket).Count(note => note.Contains("access to this issue is now restricted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_waits_for_jira_to_be_asked_is_told_once_it_can_be()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        await AwayAsync(Remote.Helpdesk, () => Jira.Comment(key, "It will be in the next build."), () => { }, () => Bridge.Sandbox.Faults.Script(
            new Fault(FaultKind.ServerError) { Remote = Remote.Jira, Calls = CallKind.Read, Times = 12 }));

        NoteWith(ticket, "It will be in the next build.");
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_note_that_was_redacted_while_jira_was_away_never_reaches_it()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        var note = 0L;
        await AwayAsync(Remote.Jira, () => note = Helpdesk.Note(ticket, "/dev " + Secret, Bridge.Rep), () => Helpdesk.Redact(ticket, note, "vault"));
        await HearAsync();

        Assert.DoesNotContain(Jira.Issue(key).Comments, comment => comment.Text.Contains("vault", StringComparison.Ordinal) || comment.Text.Contains("under the mat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_message_that_was_redacted_while_jira_was_away_is_not_filed()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var ticket = 0L;
        await AwayAsync(
            Remote.Jira,
            () => ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", Secret, "bug"),
            () => Helpdesk.Redact(ticket, Helpdesk.Ticket(ticket).Comments[0].Id, "vault"));
        await HearAsync();

        Assert.DoesNotContain("mat", Assert.Single(Jira.Issues).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_comes_back_is_told_once_with_how_it_is_now()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });
        var (ticket, key) = await FiledAsync();
        Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", "Black.", "bug");
        await Bridge.SettleAsync();
        var hidden = Jira.Hide(key);
        await Bridge.ReconcileAsync();
        NoteWith(ticket, "the issue was deleted in Jira, or BugBridge can no longer read it");

        Jira.Show(hidden);
        Jira.SetStatus(key, "In Progress");
        await Bridge.ReconcileAsync();

        Assert.Contains("In Progress", NoteWith(ticket, "the issue is back in Jira"), StringComparison.Ordinal);
    }
}
