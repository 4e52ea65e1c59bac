using System.Globalization;
using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Customers hear what became of what they reported: once each, and only what a rep approved.</summary>
public sealed class OutreachJourneyTests(ITestOutputHelper output) : Journey
{
    private static readonly DateOnly Fifth = new(2026, 12, 5);
    private static readonly DateOnly Twelfth = new(2026, 12, 12);

    private protected override bool HasReplies => true;

    [Fact]
    public async Task An_estimate_gives_a_draft_that_is_sent_when_a_rep_approves_it_in_the_ticket()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));

        // A rep decides about what a note offered.
        await Bridge.SettleAsync();

        Assert.Equal((OutreachKind.Estimate, DraftState.Waiting, "Cora Customer"), (draft.Kind, draft.State, draft.CustomerName));
        Assert.Contains("Hello Cora Customer,", draft.Text, StringComparison.Ordinal);
        Assert.Contains("by 5 December 2026", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, draft.Text, StringComparison.Ordinal);
        Assert.Contains($"write /send {draft.Number} to send it", NoteWith(ticket, "Hello Cora Customer,"), StringComparison.Ordinal);
        Assert.Empty(Helpdesk.Mails);

        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await StateAsync(draft, DraftState.Sent);
        await Bridge.SettleAsync();

        Assert.Equal(Lines(draft.Text), Lines(Assert.Single(Helpdesk.Mails).Body));
        var sent = await FindAsync(draft);
        Assert.Equal("Rita Rep", sent.DecidedBy);
        Assert.NotNull(sent.SentAt);
        NoteWith(ticket, "is being sent");
    }

    [Fact]
    public async Task A_draft_that_a_rep_holds_is_never_sent_and_a_second_decision_is_told_so()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();

        Helpdesk.Note(ticket, "/hold", Bridge.Rep);
        await StateAsync(draft, DraftState.Dismissed);
        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(ticket, "Nothing was sent.");
        NoteWith(ticket, "No reply to this ticket's customer is waiting");
        Assert.Equal(DraftAnswer.TooLate, await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rob", Bridge.Token));
        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task A_date_that_moves_before_anybody_approved_it_replaces_the_draft_and_a_sent_one_is_corrected()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var first = Assert.Single(await DraftsAsync(1));
        Jira.SetDueDate(key, Twelfth);
        var second = (await DraftsAsync(2))[0];

        Assert.Equal(DraftState.Replaced, (await FindAsync(first)).State);
        Assert.Equal(OutreachKind.Estimate, second.Kind);
        Assert.DoesNotContain("December 5", second.Text, StringComparison.Ordinal);
        Assert.Equal(DraftAnswer.TooLate, await Bridge.Drafts.DecideAsync(first.Stamp, 0, isApproved: true, "Rob", Bridge.Token));

        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(second.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        await StateAsync(second, DraftState.Sent);
        Jira.SetDueDate(key, new DateOnly(2027, 1, 9));
        var third = (await DraftsAsync(3))[0];

        Assert.Equal(OutreachKind.Slip, third.Kind);
        Assert.Contains("by 9 January 2027 instead of 12 December 2026", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_who_joins_late_is_told_a_moved_date_as_the_first_and_who_was_told_as_a_delay()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var first = Assert.Single(await DraftsAsync(1));
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(first.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        await StateAsync(first, DraftState.Sent);
        var late = Helpdesk.FileTicket(Helpdesk.AddCustomer("Lara Late", organizationId: Bridge.Account), "Blank here, too", "All blank.");
        Helpdesk.Note(late, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();

        Jira.SetDueDate(key, Twelfth);
        var drafts = (await DraftsAsync(3)).ToDictionary(draft => (draft.CustomerName, draft.Date));
        var (delayed, news) = (drafts[("Cora Customer", Twelfth)], drafts[("Lara Late", Twelfth)]);

        Assert.Equal((OutreachKind.Slip, OutreachKind.Estimate), (delayed.Kind, news.Kind));
        Assert.Contains("is taking longer than planned", delayed.Text, StringComparison.Ordinal);
        Assert.Contains("expect to fix it by 12 December 2026", news.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("December 5", news.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workaround_that_was_limited_after_its_draft_is_not_sent_to_the_customer()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        var comment = Jira.Comment(key, "/workaround Print to a file first.", Bridge.Engineer);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };
        Jira.LimitComment(key, comment, "Developers");
        Bridge.Clock.Skip(TimeSpan.FromMinutes(1));

        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        await StateAsync(draft, DraftState.Failed);

        Assert.Empty(Helpdesk.Mails);
        Assert.Contains("is no longer visible to everybody in Jira", (await FindAsync(draft)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Estimates_that_nobody_can_mean_make_no_draft_and_say_why()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        foreach (var date in new[] { new DateOnly(9999, 12, 31), new DateOnly(2020, 1, 1) })
        {
            Jira.SetDueDate(key, date);
            await Bridge.SettleAsync();
        }

        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));

        var decisions = await Bridge.View.DecisionsAsync(Core.Sync.State.Lane.OfIssue(draft.IssueId), 100, Bridge.Token);
        Assert.Single(decisions, decision => decision.Reason.Contains("9999-12-31 is more than 3 years away", StringComparison.Ordinal));
        Assert.Single(decisions, decision => decision.Reason.Contains("2020-01-01 has passed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_customer_is_told_in_the_words_of_the_configuration_and_of_the_customers_language()
    {
        await TellingAsync(settings => settings.Outreach.Templates =
        [
            new() { Event = OutreachKind.Workaround, Language = "es", Text = "Buenas, {customer}. Pruebe esto:\n\n{workaround}\n\n({issue})" },
        ]);
        Helpdesk.SetLanguage(Bridge.Customer, "es-MX");
        var (_, key) = await FiledAsync();
        Jira.Comment(key, "/workaround Print to a file first.", Bridge.Engineer);
        Jira.SetDueDate(key, Fifth);
        var drafts = await DraftsAsync(2);

        Assert.Equal($"Buenas, Cora Customer. Pruebe esto:\n\nPrint to a file first.\n\n({key})", Own(OutreachKind.Workaround));
        Assert.Contains("para el 5 de diciembre de 2026", Own(OutreachKind.Estimate), StringComparison.Ordinal);

        string Own(OutreachKind kind) => drafts.Single(draft => draft.Kind == kind) is var one ? one.OwnText ?? one.Text : string.Empty;
    }

    [Theory]
    [InlineData("", "No puedo imprimir desde ayer", "Las páginas salen en blanco cuando imprimo con la impresora.", "es", "para el 5 de diciembre de 2026")]
    [InlineData("", "Blank pages", "The pages are blank when I print them, and that is all.", "en", "Hello Cora Customer")]
    [InlineData("", "LP-7", "0x80070002", "en", "Hello Cora Customer")]
    [InlineData("en-GB", "No puedo imprimir desde ayer", "Las páginas salen en blanco cuando imprimo con la impresora.", "es", "para el 5 de diciembre de 2026")]
    [InlineData("es", "Blank pages", "The pages are blank when I print them, and that is all.", "en", "Hello Cora Customer")]
    [InlineData("es", "LP-7", "0x80070002", "es", "para el 5 de diciembre de 2026")]
    [InlineData("de", "Leere Seiten", "Die Seiten sind leer, wenn ich sie drucke.", "en", "Hello Cora Customer")]
    public async Task A_customer_is_answered_in_the_language_of_their_words_then_in_that_which_the_helpdesk_tells(
        string told, string subject, string text, string language, string words)
    {
        await TellingAsync();
        Helpdesk.SetLanguage(Bridge.Customer, told);
        Helpdesk.FileTicket(Bridge.Customer, subject, text, "bug");
        await Bridge.SettleAsync();
        Jira.SetDueDate(Jira.Issues.Single().Key, Fifth);

        var draft = Assert.Single(await DraftsAsync(1));

        Assert.Equal(language, draft.Language);
        Assert.Contains(words, draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_ticket_is_followed_up_and_the_follow_up_is_no_new_bug()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Helpdesk.SetStatus(ticket, "solved");
        Helpdesk.SetStatus(ticket, "closed");
        await Bridge.SettleAsync();
        Jira.SetStatus(key, "Done", "Done", Bridge.Engineer);
        var draft = Assert.Single(await DraftsAsync(1));

        await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token);
        await StateAsync(draft, DraftState.Sent);
        await Bridge.PollAsync();

        var followUp = long.Parse((await FindAsync(draft)).FollowUpId!, CultureInfo.InvariantCulture);
        var mail = Assert.Single(Helpdesk.Mails);
        Assert.Equal((followUp, Bridge.Customer), (mail.TicketId, Helpdesk.Ticket(followUp).RequesterId));
        Assert.Equal(new ZendeskVia("api", "follow_up", ticket), Helpdesk.Ticket(followUp).Via);
        Assert.Contains("bug", Helpdesk.Ticket(followUp).Tags);
        Assert.Single(Jira.Issues);
    }

    [Fact]
    public async Task A_customer_without_an_address_is_listed_and_one_who_is_erased_meanwhile_hears_nothing()
    {
        await TellingAsync();
        var nameless = Helpdesk.AddCustomer("Nadia", string.Empty);
        var (_, key) = await FiledAsync();
        var without = Helpdesk.FileTicket(nameless, "The same here", "Blank pages.");
        Helpdesk.Note(without, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        Jira.SetDueDate(key, Fifth);
        var drafts = await DraftsAsync(2);
        var listed = drafts.Single(draft => draft.TicketId == $"{without}");

        Assert.Equal((DraftState.ByHand, "the helpdesk has no address of the customer"), (listed.State, listed.Reason));
        Assert.Equal(DraftAnswer.TooLate, await Bridge.Drafts.DecideAsync(listed.Stamp, 0, isApproved: true, "Rita", Bridge.Token));

        var other = drafts.Single(draft => draft != listed);
        Assert.Equal(0, (await Bridge.CommandAsync("erase", "--customer", other.CustomerKey)).Code);
        Assert.Equal(DraftAnswer.Gone, await Bridge.Drafts.DecideAsync(other.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task An_edited_draft_is_sent_as_it_was_edited_and_of_two_edits_the_second_is_told()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));

        Assert.Equal(DraftAnswer.WrongText, await Bridge.Drafts.EditAsync(draft.Stamp, 0, "  ", "Rita", Bridge.Token));
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.EditAsync(draft.Stamp, 0, "Dear Cora,\r\n\r\nsoon.", "Rita", Bridge.Token));
        Assert.Equal(DraftAnswer.Changed, await Bridge.Drafts.EditAsync(draft.Stamp, 0, "Dear Cora, later.", "Rob", Bridge.Token));
        Assert.Equal(DraftAnswer.Changed, await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rob", Bridge.Token));
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.SendAsync(draft.Stamp, 1, "Dear Cora,\n\nvery soon.", "Rob", Bridge.Token));
        await StateAsync(draft, DraftState.Sent);

        Assert.Equal(["Dear Cora,", "very soon."], Lines(Assert.Single(Helpdesk.Mails).Body));
        await Bridge.SettleAsync();
        NoteWith(ticket, "edited by Rita");
    }

    [Fact]
    public async Task With_Never_drafts_are_there_to_be_copied_and_nothing_is_sent()
    {
        await TellingAsync(settings => settings.Outreach.Send = SendPolicy.Never);
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));
        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(ticket, "BugBridge does not send it");
        NoteWith(ticket, "Outreach:Send is Never");
        Assert.Equal(DraftAnswer.NeverSent, await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task On_a_fix_solved_and_waiting_tickets_are_opened_again_once_and_an_issue_that_is_opened_again_withdraws_its_drafts()
    {
        await TellingAsync(settings => settings.Outreach.OnFix = OnFix.Reopen);
        var (waiting, key) = await FiledAsync();
        var solved = await JoinedAsync(key);
        Helpdesk.SetStatus(waiting, "pending");
        Helpdesk.SetStatus(solved, "solved");
        await Bridge.SettleAsync();

        Jira.SetStatus(key, "Done", "Done", Bridge.Engineer);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        Assert.All([waiting, solved], ticket => Assert.Equal("open", Helpdesk.Ticket(ticket).Status));

        Helpdesk.SetStatus(solved, "solved");
        Jira.SetStatus(key, "To Do", null, Bridge.Engineer);
        await StateAsync(draft, DraftState.Replaced);
        await Bridge.SettleAsync();
        Assert.Equal("solved", Helpdesk.Ticket(solved).Status);
        Assert.Equal("the issue was opened again", (await FindAsync(draft)).Reason);
    }

    [Fact]
    public async Task A_customer_whose_ticket_left_the_issue_since_is_not_told_of_it()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));

        Helpdesk.Note(ticket, "/unlink", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token);
        await StateAsync(draft, DraftState.Replaced);
        await Bridge.SettleAsync();

        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task A_reply_whose_fate_is_unknown_is_looked_up_and_not_sent_again()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();

        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Helpdesk, Calls = CallKind.Write, Times = 1 });
        await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token);
        await StateAsync(draft, DraftState.Sent);
        await Bridge.SettleAsync();

        Assert.Equal(1, Bridge.Sandbox.Faults.Hits);
        Assert.Single(Helpdesk.Mails);
    }

    [Fact]
    public async Task A_reply_that_the_helpdesk_does_not_take_is_shown_with_its_reason_and_sent_when_it_is_tried_again()
    {
        await TellingAsync(settings => settings.Privacy.EraseAfter = TimeSpan.FromDays(1));
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();

        Helpdesk.Delete(ticket);
        await Bridge.SettleAsync();
        await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token);
        await StateAsync(draft, DraftState.Failed);
        Assert.NotEmpty((await FindAsync(draft)).Reason!);
        Assert.Empty(Helpdesk.Mails);

        Helpdesk.SetStatus(ticket, "open");
        await Bridge.SettleAsync();
        await Bridge.CommandAsync("journal", "retry", "--all");
        await StateAsync(draft, DraftState.Sent);
        Assert.Single(Helpdesk.Mails);
    }

    [Fact]
    public async Task A_rejected_issue_tells_customers_nothing()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));

        Jira.SetStatus(key, "Done", "Won't Do", Bridge.Engineer);
        await StateAsync(draft, DraftState.Replaced);
        await Bridge.SettleAsync();

        Assert.Single(await AllAsync());
    }

    [Fact]
    public async Task A_release_gives_each_customer_one_draft_however_many_tickets_and_one_approval_sends_them_all_once()
    {
        const int Customers = 60, Tickets = 150;
        await TellingAsync(settings => settings.Outreach.Events = [OutreachKind.Released]);
        var customers = Enumerable.Range(1, Customers).Select(number => Helpdesk.AddCustomer($"Customer {number}")).ToList();
        for (var number = 0; number < Tickets; number++)
        {
            Helpdesk.FileTicket(customers[number % Customers], "Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.", "bug");
        }

        await Bridge.SettleAsync();
        var issue = Assert.Single(Jira.Issues);
        var version = Jira.AddVersion("ENG", "7.1");
        Jira.SetFixVersions(issue.Key, version);
        Jira.SetStatus(issue.Key, "Done", "Done", Bridge.Engineer);
        await Bridge.SettleAsync();
        var calls = Helpdesk.Calls.Total;
        Jira.Release(version);
        await Bridge.ReconcileAsync();
        var drafts = await DraftsAsync(Customers);
        await Bridge.SettleAsync();
        var drafting = Helpdesk.Calls.Total - calls;

        Assert.Equal(Customers, drafts.DistinctBy(draft => draft.CustomerKey).Count());
        Assert.Equal(Tickets, drafts.Sum(draft => draft.Tickets));
        Assert.Empty(Helpdesk.Mails);

        calls = Helpdesk.Calls.Total;
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAllAsync(drafts[0].EventStamp, isApproved: true, "Rita", Bridge.Token));
        await Bridge.UntilAsync(async () => await Bridge.Outreach.CountAsync(new OutreachFilter { States = [DraftState.Sent] }, Bridge.Token) == Customers, "all were sent");
        await Bridge.SettleAsync();

        output.WriteLine($"{Tickets} tickets of {Customers} customers: {drafting} calls to Zendesk for the drafts, {Helpdesk.Calls.Total - calls} for the replies and what follows");
        Assert.Equal(Customers, Helpdesk.Mails.Length);
        Assert.Equal(Customers, Helpdesk.Mails.DistinctBy(mail => mail.To).Count());
        Assert.Equal(DraftAnswer.TooLate, await Bridge.Drafts.DecideAllAsync(drafts[0].EventStamp, isApproved: true, "Rob", Bridge.Token));
    }

    [Fact]
    public async Task A_date_and_a_workaround_that_nobody_sent_yet_wait_as_one_reply_and_go_out_as_one_mail()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var date = Assert.Single(await DraftsAsync(1));
        Jira.Comment(key, "/workaround Print page by page.", Bridge.Engineer);
        var both = (await DraftsAsync(2))[0];
        await Bridge.SettleAsync();

        Assert.Equal((DraftState.Folded, both.Stamp), ((await FindAsync(date)).State, (await FindAsync(date)).FoldedInto));
        Assert.Equal(1, await Bridge.Outreach.CountAsync(new OutreachFilter { States = OutreachFilter.Open }, Bridge.Token));

        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await StateAsync(both, DraftState.Sent);
        await Bridge.SettleAsync();
        var mail = Assert.Single(Helpdesk.Mails).Body;
        Assert.Contains("by 5 December 2026", mail, StringComparison.Ordinal);
        Assert.Contains("Print page by page.", mail, StringComparison.Ordinal);

        Jira.SetDueDate(key, Twelfth);
        Assert.Equal(OutreachKind.Slip, (await DraftsAsync(3))[0].Kind);
    }

    [Fact]
    public async Task A_part_that_is_no_longer_true_leaves_the_reply_and_the_rest_waits_on()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        Jira.Comment(key, "/workaround Print page by page.", Bridge.Engineer);
        var workaround = Assert.Single(await DraftsAsync(1));
        Jira.SetDueDate(key, Fifth);
        var both = (await DraftsAsync(2))[0];

        Jira.SetDueDate(key, null);
        await StateAsync(both, DraftState.Replaced);

        Assert.Equal((DraftState.Waiting, null, workaround.Text), ((await FindAsync(workaround)).State, (await FindAsync(workaround)).FoldedInto, (await FindAsync(workaround)).Text));
    }

    [Fact]
    public async Task A_reply_that_loses_a_part_says_only_what_is_still_true()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var date = Assert.Single(await DraftsAsync(1));
        Jira.Comment(key, "/workaround Print page by page.", Bridge.Engineer);
        var both = (await DraftsAsync(2))[0];

        Jira.SetDueDate(key, null);
        await StateAsync(date, DraftState.Replaced);
        var rest = await FindAsync(both);
        Assert.Equal((DraftState.Waiting, 1), (rest.State, rest.Revision));
        Assert.DoesNotContain("December", rest.Text, StringComparison.Ordinal);
        await Bridge.SettleAsync();

        Assert.Equal(DraftAnswer.Changed, await Bridge.Drafts.DecideAsync(both.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        Helpdesk.Note(ticket, $"/send {rest.Number}", Bridge.Rep);
        await StateAsync(both, DraftState.Sent);
        await Bridge.SettleAsync();
        Assert.Contains("Print page by page.", Assert.Single(Helpdesk.Mails).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workaround_that_was_limited_after_it_became_part_of_a_reply_is_not_sent_with_it()
    {
        await TellingAsync();
        var (_, key) = await FiledAsync();
        var comment = Jira.Comment(key, "/workaround Print page by page.", Bridge.Engineer);
        await DraftsAsync(1);
        Jira.SetDueDate(key, Fifth);
        var both = (await DraftsAsync(2))[0];
        await Bridge.SettleAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };
        Jira.LimitComment(key, comment, "Developers");
        Bridge.Clock.Skip(TimeSpan.FromMinutes(1));

        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(both.Stamp, 0, isApproved: true, "Rita", Bridge.Token));
        await StateAsync(both, DraftState.Failed);

        Assert.Empty(Helpdesk.Mails);
    }

    private Task TellingAsync(Action<BridgeSettings>? change = null) => StartAsync(new JourneyOptions
    {
        Settings = settings =>
        {
            settings.Outreach.Events = [.. OutreachKinds.All];
            change?.Invoke(settings);
        },
    });

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All drafts, newest first, once there are so many.</summary>
    private async Task<List<OutreachDraft>> DraftsAsync(int count)
    {
        await Bridge.UntilAsync(async () => (await AllAsync()).Count >= count && (await Bridge.Drafting.PendingAsync(1, Bridge.Token)).IsEmpty, $"{count} drafts");
        var all = await AllAsync();
        Assert.Equal(count, all.Count);
        return all;
    }

    private async Task<List<OutreachDraft>> AllAsync() => [.. await Bridge.Outreach.DraftsAsync(new OutreachFilter(), 0, 1000, Bridge.Token)];

    private async Task<OutreachDraft> FindAsync(OutreachDraft draft) => (await Bridge.Outreach.FindAsync(draft.Stamp, Bridge.Token))!;

    private Task StateAsync(OutreachDraft draft, DraftState state) => Bridge.UntilAsync(async () => (await FindAsync(draft)).State == state, $"the draft is {state}");
}
