using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Tickets about the same fault find each other.</summary>
public sealed class DuplicateJourneyTests : Journey
{
    private const string Subject = "Invoice export stops at page 40";
    private const string Body = "The export of the yearly invoices stops at page 40 and shows the error EXP-1107. We use version 5.2 on Windows.";

    // Shares words with the text above, and is clearly another fault.
    private const string OtherSubject = "Invoice export leaves out the tax column";
    private const string OtherBody = "In the export of the yearly invoices the column with the taxes is missing since Monday, in every format that we tried.";

    [Fact]
    public async Task The_second_ticket_that_says_the_same_joins_the_issue_of_the_first()
    {
        await StartAsync();
        var (first, key) = await FiledAsync(Subject, Body);

        var second = await FileAsync(Subject, Body);

        Assert.Single(Jira.Issues);
        Assert.Equal(key, KeyOn(second));
        Assert.Equal([Shown(first), Shown(second)], ShownOn(key).Order(StringComparer.Ordinal));
        Assert.Single(NotesOn(second));
        NoteWith(second, " automatically:");
    }

    [Fact]
    public async Task An_open_ticket_that_says_the_same_and_has_no_issue_is_named_with_the_command_that_links_it()
    {
        await StartAsync();
        var twin = Helpdesk.FileTicket(Bridge.Customer, Subject, Body);
        var solved = Helpdesk.FileTicket(Bridge.Customer, Subject, Body);
        Helpdesk.SetStatus(solved, "solved");
        await Bridge.SettleAsync();
        var (ticket, key) = await FiledAsync(Subject, Body + " It happens to all of us.");

        var note = NoteWith(ticket, "without an issue that may report the same bug");
        Assert.Contains($"Ticket {twin}: {Subject}. To link it, write in that ticket: /bug {key}", note, StringComparison.Ordinal);
        Assert.DoesNotContain($"Ticket {solved}", note, StringComparison.Ordinal);
        Assert.Empty(KeyOn(twin));

        Helpdesk.Note(twin, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Equal([Shown(twin), Shown(ticket)], ShownOn(key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tickets_that_come_while_the_first_is_being_filed_wait_for_it()
    {
        await StartAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/issue$", Times = 10 });
        var first = Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        await Bridge.UntilAsync(() => Bridge.Sandbox.Faults.Hits > 0, "Jira was down");

        var second = Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        var third = Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        await Bridge.SettleAsync();

        Assert.Single(Jira.Issues);
        Assert.All([first, second, third], ticket => Assert.Equal(Jira.Issues[0].Key, KeyOn(ticket)));
        Assert.All([second, third], ticket => NoteWith(ticket, "reports the same bug"));
        Assert.Equal(3, ShownOn(Jira.Issues[0].Key).Count);
    }

    [Fact]
    public async Task A_question_to_the_engineers_waits_with_its_ticket_for_the_issue()
    {
        await StartAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/issue$", Times = 10 });
        Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        await Bridge.UntilAsync(() => Bridge.Sandbox.Faults.Hits > 0, "Jira was down");

        var second = Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        await Bridge.UntilAsync(async () => (await Bridge.View.FindTicketAsync($"{second}", Bridge.Token))?.Link?.Awaits is not null, "the second waited");
        Helpdesk.Note(second, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Contains("Is there a date?", Assert.Single(CommentsOn(KeyOn(second))), StringComparison.Ordinal);
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_wave_of_the_same_ticket_gives_one_issue_and_no_wave_of_notes()
    {
        await StartAsync(new JourneyOptions { Speed = 20 });

        for (var sent = 0; sent < 1000; sent++)
        {
            Helpdesk.FileTicket(Bridge.Customer, Subject, Body, "bug");
        }

        await Bridge.SettleAsync();

        var key = Assert.Single(Jira.Issues).Key;
        Assert.All(Helpdesk.Tickets, ticket => Assert.Equal(key, KeyOn(ticket.Id)));
        Assert.InRange(Helpdesk.Tickets.Sum(ticket => NotesOn(ticket.Id).Count), 2, 41);
        Assert.InRange(ShownOn(key).Count, 2, 41);
        Assert.Equal(1000, (await Bridge.View.LinkedTicketsAsync($"{Jira.Issues[0].Id}", Bridge.Token)).Length);
    }

    [Fact]
    public async Task A_similar_ticket_is_filed_with_candidates_and_joining_one_closes_what_was_filed()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Duplicates.MinScore = 0.01 });
        var (_, master) = await FiledAsync(Subject, Body);
        var (ticket, filed) = await FiledAsync(OtherSubject, OtherBody);
        Assert.Contains($"/bug {master}", Assert.Single(NotesOn(ticket)), StringComparison.Ordinal);

        Helpdesk.Note(ticket, $"/bug {master}", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(master, KeyOn(ticket));
        Assert.Equal(("Done", "Duplicate"), (Jira.Issue(filed).Status, Jira.Issue(filed).Resolution));
        var link = Assert.Single(Jira.Links);
        Assert.Equal((Jira.Issue(filed).Id, Jira.Issue(master).Id, "Duplicate"), (link.InwardId, link.OutwardId, link.Type));
        Assert.Contains(await DecisionsAsync(ticket), reason => reason.Contains("Closed as a duplicate", StringComparison.Ordinal));
        var verdict = Assert.Single(await Bridge.Duplicates.VerdictsAsync(Bridge.Token));
        Assert.True(verdict is { IsDuplicate: true, Score: > 0 });
    }

    [Fact]
    public async Task What_somebody_has_worked_on_is_left_open()
    {
        await StartAsync();
        var (_, master) = await FiledAsync(Subject, Body);
        var (ticket, filed) = await FiledAsync(OtherSubject, OtherBody);
        Jira.SetPriority(filed, "High", Bridge.Engineer);
        await Bridge.SettleAsync();

        Helpdesk.Note(ticket, $"/bug {master}", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal("To Do", Jira.Issue(filed).Status);
        Assert.Empty(Jira.Links);
        Assert.Contains(await DecisionsAsync(ticket), reason => reason.Contains("left open: Emil Engineer worked on it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ticket_that_is_another_fault_gets_an_issue_of_its_own_and_never_hears_of_the_other_again()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        var ticket = await FileAsync(Subject, Body);

        Helpdesk.Note(ticket, $"/not {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        Helpdesk.Note(ticket, "/bridge", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(2, Jira.Issues.Length);
        Assert.NotEqual(key, KeyOn(ticket));
        Assert.DoesNotContain(key, NoteWith(ticket, "filed for this ticket"), StringComparison.Ordinal);
        Assert.DoesNotContain(key, NotesOn(ticket)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(Shown(ticket), ShownOn(key));
    }

    [Fact]
    public async Task After_unlink_the_ticket_is_left_alone_until_a_rep_has_it_filed()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        var ticket = await FileAsync(Subject, Body);

        Helpdesk.Note(ticket, "/unlink", Bridge.Rep);
        await Bridge.SettleAsync();
        Helpdesk.Tag(ticket, "urgent");
        await Bridge.SettleAsync();
        Assert.Equal(string.Empty, KeyOn(ticket));
        Helpdesk.Note(ticket, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(2, Jira.Issues.Length);
        Assert.NotEqual(key, KeyOn(ticket));
        Assert.DoesNotContain(key, NoteWith(ticket, "filed for this ticket"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_that_an_engineer_made_is_found_with_its_history_as_no_news()
    {
        await StartAsync();
        var key = Jira.FileIssue("ENG", Subject, Body, by: Bridge.Engineer);
        Jira.Comment(key, "Old talk.");
        await Bridge.PollAsync();

        var ticket = await FileAsync(Subject, Body);
        await Bridge.PollAsync();

        Assert.Single(Jira.Issues);
        Assert.Equal(key, KeyOn(ticket));
        Assert.Contains("bugbridge", Jira.Issue(key).Labels);
        NoNoteWith(ticket, "Old talk.");
    }

    [Fact]
    public async Task What_was_there_before_the_bridge_came_is_found()
    {
        await StartAsync(new JourneyOptions { Before = sandbox => sandbox.Jira.FileIssue("ENG", Subject, Body) });
        await Bridge.SurveyAsync();

        var ticket = await FileAsync(Subject, Body);

        Assert.Equal(Assert.Single(Jira.Issues).Key, KeyOn(ticket));
    }

    [Fact]
    public async Task The_index_is_built_again_at_start()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        await Bridge.RestartAsync();

        Assert.Equal(key, KeyOn(await FileAsync(Subject, Body)));
    }

    [Fact]
    public async Task A_restricted_issue_is_neither_joined_nor_named()
    {
        await StartAsync();
        var key = Jira.FileIssue("ENG", Subject, Body, by: Bridge.Engineer);
        await Bridge.PollAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };
        Jira.SetSecurityLevel(key, "Security team");
        Bridge.Sandbox.Webhooks.Trouble = new();

        var ticket = await FileAsync(Subject, Body);
        await Bridge.PollAsync();
        var later = await FileAsync(OtherSubject, OtherBody);

        Assert.NotEqual(key, KeyOn(ticket));
        NoNoteWith(ticket, key);
        NoNoteWith(later, key);
    }

    [Fact]
    public async Task A_closed_issue_is_named_with_its_end_and_not_joined()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        Jira.SetStatus(key, "Done", "Fixed");
        await Bridge.SettleAsync();

        var ticket = await FileAsync(Subject, Body);

        Assert.NotEqual(key, KeyOn(ticket));
        Assert.Contains("closed as Fixed on 2 November", Assert.Single(NotesOn(ticket)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", " ")]
    [InlineData("Help", "Help")]
    [InlineData("??", "...")]
    public async Task Tickets_that_say_next_to_nothing_are_not_linked_to_each_other(string subject, string body)
    {
        await StartAsync();

        var first = await FileAsync(subject, body);
        var second = await FileAsync(subject, body);

        Assert.Equal(2, Jira.Issues.Length);
        Assert.NotEqual(KeyOn(first), KeyOn(second));
    }

    [Fact]
    public async Task Megabytes_of_log_and_mixed_languages_find_their_like()
    {
        await StartAsync();
        var log = string.Join("\n", Enumerable.Range(1, 12_000).Select(line => $"12:00:{line % 60:00} worker {line * 7919} finished the job {line * 104_729}"))
            + "\nSystem.InvalidOperationException: The ledger is closed\n   at Acme.Billing.Ledger.Append(Entry entry)\n   at Acme.Billing.Export.Run()";
        const string Mixed = "La exportación de facturas se detiene en la página 40 con el error EXP-1107. The same happens in der Testumgebung. 請求書の出力が止まります。";

        var (_, ofLog) = await FiledAsync("Worker stops with the ledger closed", log);
        var (_, ofMixed) = await FiledAsync("Exportación de facturas stops", Mixed);

        Assert.Equal(ofLog, KeyOn(await FileAsync("Worker stops with the ledger closed", log)));
        Assert.Equal(ofMixed, KeyOn(await FileAsync("Exportación de facturas stops", Mixed)));
        Assert.Equal(2, Jira.Issues.Length);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_order_they_come_in_tickets_that_say_the_same_end_on_one_issue(int seed)
    {
        await StartAsync();
        var random = new Random(seed);
        (string Subject, string Body)[] faults =
        [
            (Subject, Body), (OtherSubject, OtherBody),
            ("Login page stays white after the update", "Since the update of this morning the login page stays white in Firefox; Chrome shows it."),
            ("Push messages arrive twice", "Every push message arrives twice on the tablet, once with the old text and once with the new one."),
        ];
        var sent = new List<(int Fault, long Ticket)>();
        foreach (var fault in Enumerable.Range(0, 32).Select(at => at % faults.Length).OrderBy(_ => random.Next()).ToList())
        {
            sent.Add((fault, Helpdesk.FileTicket(Bridge.Customer, faults[fault].Subject, faults[fault].Body, "bug")));
            if (random.Next(8) == 0)
            {
                await Bridge.SettleAsync();
            }
        }

        await Bridge.SettleAsync();

        Assert.All(sent.GroupBy(ticket => ticket.Fault), same => Assert.Single(same.Select(ticket => KeyOn(ticket.Ticket)).Distinct()));
        Assert.Equal(faults.Length, Jira.Issues.Length);
    }

    [Fact]
    public async Task Nothing_is_looked_for_when_that_is_switched_off()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => (settings.Duplicates.AutoLink, settings.Duplicates.Candidates) = (AutoLinkPolicy.Never, 0),
        });
        await FiledAsync(Subject, Body);

        var ticket = await FileAsync(Subject, Body);

        Assert.Equal(2, Jira.Issues.Length);
        Assert.DoesNotContain("Perhaps", Assert.Single(NotesOn(ticket)), StringComparison.Ordinal);
    }

    private async Task<long> FileAsync(string subject, string body)
    {
        var ticket = Helpdesk.FileTicket(Bridge.Customer, subject, body, "bug");
        await Bridge.SettleAsync();
        return ticket;
    }

    private async Task<IEnumerable<string>> DecisionsAsync(long ticket) =>
        (await Bridge.View.DecisionsAsync(Lane.OfTicket($"{ticket}"), 100, Bridge.Token)).Select(decision => decision.Reason);
}
