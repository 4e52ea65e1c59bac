using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Customers who come back by a new ticket, from what they write at the helpdesk to what leads read.</summary>
public sealed class RecontactJourneyTests : Journey
{
    private const string Subject = "Export to CSV fails on the invoices page";

    private static readonly Period November = Period.MonthOf(JourneyClock.Start, TimeZoneInfo.Utc);
    private static readonly FirstContactRule Rule = new(new FirstContactSettings());

    [Fact]
    public async Task A_follow_up_of_a_closed_ticket_makes_it_not_resolved_and_explain_names_it()
    {
        await StartAsync();
        var (closed, quiet) = (await AnsweredAsync(Subject, "It says nothing."), await AnsweredAsync("Where do I find my invoices of last year?", "I looked everywhere."));
        Helpdesk.SetStatus(closed, "closed");
        Bridge.Clock.Skip(TimeSpan.FromDays(2));
        var back = Helpdesk.FollowUp(closed, Bridge.Customer, "It does not work after all.");
        await Bridge.SettleAsync();

        Assert.Equal(2, (await FiguresAsync()).All.Counts.Pending);
        Bridge.Clock.Skip(Rule.ReopenWindow);
        var figures = await FiguresAsync();
        Assert.Equal((new ContactCounts(1, 1, 0), new RecontactEffect(1, new ContactCounts(2, 0, 0))), (figures.All.Counts, figures.Recontacts));
        Assert.Null((await ContactAsync(quiet)).Recontact);
        var (_, explained, _) = await Bridge.CommandAsync("explain", $"{closed}", "--json");
        Assert.Matches($"More contacts: first solved .+; the customer came back .+ with ticket {back}, a follow-up", explained);
        var (_, json, _) = await Bridge.CommandAsync("report", "fcr", "--month", "2026-11", "--format", "json");
        Assert.Matches("\"recontacts\": \\{\\s+\"tickets\": 1,", json);
        var (_, csv, _) = await Bridge.CommandAsync("report", "fcr", "--month", "2026-11", "--format", "csv", "--table", "recontacts");
        Assert.Matches("Counted,1,1,1,", csv);
    }

    [Fact]
    public async Task The_same_words_again_count_and_another_question_someone_elses_and_a_reps_follow_up_do_not()
    {
        await StartAsync();
        var other = Helpdesk.AddCustomer("Olga Other");
        var (same, title, asked) = (await AnsweredAsync("Printer", "It jams at page forty of each print."), await AnsweredAsync(Subject, "It says nothing."), await AnsweredAsync("Question", "How do I print?"));
        var proactive = await AnsweredAsync("My invoice of last year is missing", "I looked everywhere.");
        Helpdesk.SetStatus(proactive, "closed");
        Bridge.Clock.Skip(TimeSpan.FromDays(1));
        var (again, still) = (Helpdesk.FileTicket(Bridge.Customer, "Printer", "It jams at page forty of each print."), Helpdesk.FileTicket(Bridge.Customer, "RE: " + Subject, "And it still does."));
        Helpdesk.FileTicket(Bridge.Customer, "Question", "Where are my invoices?");
        Helpdesk.FileTicket(other, "My invoice of last year is missing", "I looked everywhere.");
        await Bridge.SettleAsync();

        Assert.Equal(($"{again}", RecontactCause.SameText), await BackAsync(same));
        Assert.Equal(($"{still}", RecontactCause.SameTitle), await BackAsync(title));
        Assert.Null((await ContactAsync(asked)).Recontact);
        Assert.Null((await ContactAsync(proactive)).Recontact);

        Helpdesk.FileTicket(other, Subject, "We have that, too.");
        await Bridge.SettleAsync();
        Assert.Null((await ContactAsync(title)).Recontact);
        Helpdesk.Tag(again, "spam");
        await Bridge.SettleAsync();
        Assert.Null((await ContactAsync(same)).Recontact);
    }

    [Fact]
    public async Task History_that_is_taken_in_tells_the_same_as_what_was_seen_happening()
    {
        var (first, back) = (0L, 0L);
        await StartAsync(new JourneyOptions
        {
            Before = sandbox =>
            {
                var helpdesk = sandbox.Zendesk;
                var (customer, rep) = (helpdesk.AddCustomer("An old customer"), helpdesk.AddRep("Old Rep"));
                first = helpdesk.FileTicket(customer, Subject, "It says nothing.");
                helpdesk.Reply(first, rep, "Like this.");
                helpdesk.SetStatus(first, "solved");
                helpdesk.SetStatus(first, "closed");
            },
        });
        Bridge.Clock.Skip(TimeSpan.FromHours(3));
        back = Helpdesk.FollowUp(first, Helpdesk.Ticket(first).RequesterId, "It does not work after all.");
        await Bridge.SettleAsync();
        Assert.Null(await Bridge.View.FindTicketAsync($"{first}", Bridge.Token));

        var (code, _, error) = await Bridge.CommandAsync("backfill", "--since", "2026-11-01");
        Assert.True(code == ExitCode.Ok, error);
        Assert.Equal(($"{back}", RecontactCause.FollowUp), await BackAsync(first));
        await Bridge.CommandAsync("backfill", "--since", "2026-11-01");
        Assert.Equal(($"{back}", RecontactCause.FollowUp), await BackAsync(first));
    }

    [Fact]
    public async Task A_new_ticket_that_joins_the_same_issue_comes_back_even_in_other_words()
    {
        await StartAsync();
        var bug = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", "Every page is blank.");
        Helpdesk.Note(bug, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();
        Helpdesk.Reply(bug, Bridge.Rep, "Turn duplex off.");
        Helpdesk.SetStatus(bug, "solved");
        await Bridge.SettleAsync();
        Bridge.Clock.Skip(TimeSpan.FromDays(1));
        var again = Helpdesk.FileTicket(Bridge.Customer, "Nothing on my paper", "Still white.");
        await Bridge.SettleAsync();
        Assert.Null((await ContactAsync(bug)).Recontact);

        Helpdesk.Note(again, $"/bug {KeyOn(bug)}", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Equal(($"{again}", RecontactCause.SameIssue), await BackAsync(bug));
    }

    [Fact]
    public async Task Of_an_erased_ticket_no_print_is_left_and_what_was_found_stays()
    {
        await StartAsync();
        var first = await AnsweredAsync("Printer", "It jams at page forty of each print.");
        Bridge.Clock.Skip(TimeSpan.FromDays(1));
        var again = Helpdesk.FileTicket(Bridge.Customer, "Printer", "It jams at page forty of each print.");
        await Bridge.SettleAsync();
        Assert.Equal(($"{again}", RecontactCause.SameText), await BackAsync(first));

        Helpdesk.Delete(first);
        await Bridge.PollAsync();
        await Bridge.EraseAsync();
        await Bridge.CommandAsync("erase", $"{first}");

        Assert.Null((await ContactAsync(first)).Print);
        Assert.Equal(($"{again}", RecontactCause.SameText), await BackAsync(first));
    }

    [Fact]
    public async Task In_Freshdesk_which_knows_no_follow_ups_the_same_words_of_the_same_requester_count()
    {
        const int Resolved = 4;
        await StartAsync(new JourneyOptions { Sandbox = options => options with { Helpdesk = HelpdeskVendor.Freshdesk } });
        var fresh = Bridge.Sandbox.Freshdesk;
        var (rep, customer, other) = (fresh.AddRep("Rita Rep"), fresh.AddCustomer("Cora Customer", "cora@example.com", null), fresh.AddCustomer("Olga Other", "olga@example.com", null));
        var first = fresh.FileTicket(customer, "Printer", "It jams at page forty of each print.");
        Bridge.Clock.Skip(TimeSpan.FromHours(1));
        fresh.Reply(first, rep, "Like this.");
        fresh.SetStatus(first, Resolved);
        await Bridge.SettleAsync();
        Bridge.Clock.Skip(TimeSpan.FromDays(1));
        fresh.FileTicket(other, "Printer", "It jams at page forty of each print.");
        await Bridge.SettleAsync();
        Assert.Null((await ContactAsync(first)).Recontact);

        var again = fresh.FileTicket(customer, "Printer", "It jams at page forty of each print.");
        await Bridge.SettleAsync();
        Assert.Equal(($"{again}", RecontactCause.SameText), await BackAsync(first));
    }

    private async Task<long> AnsweredAsync(string subject, string body)
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, subject, body);
        Bridge.Clock.Skip(TimeSpan.FromHours(1));
        Helpdesk.Reply(ticket, Bridge.Rep, "Like this.");
        Helpdesk.SetStatus(ticket, "solved");
        await Bridge.SettleAsync();
        return ticket;
    }

    private Task<FirstContactFigures> FiguresAsync() => Bridge.FirstContact.FiguresAsync(Rule, November, Bridge.Clock.GetUtcNow(), Bridge.Token);

    private async Task<TicketContact> ContactAsync(long ticket) =>
        Assert.IsType<TicketState>(await Bridge.View.FindTicketAsync(ticket.ToString(CultureInfo.InvariantCulture), Bridge.Token)).Contact!;

    private async Task<(string Ticket, RecontactCause Cause)> BackAsync(long ticket) =>
        Assert.IsType<Recontact>((await ContactAsync(ticket)).Recontact) is var back ? (back.TicketId, back.Cause) : default;
}
