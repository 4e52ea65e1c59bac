using System.Net;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Faults;
using Xunit;

namespace BugBridge.Tests.Journeys.Panels;

/// <summary>What a rep does in the panel beside a ticket, through the real worker, in a browser without JavaScript.</summary>
public sealed class PanelJourneyTests : Journey
{
    private const string Subject = "Invoice export stops at page 40";
    private const string Body = "The export of the yearly invoices stops at page 40 and shows the error EXP-1107. We use version 5.2 on Windows.";

    private PanelBrowser? _browser;

    private PanelBrowser Panel => _browser ??= new PanelBrowser(Bridge.At("/"), Bridge.Token);

    [Fact]
    public async Task A_ticket_that_the_bridge_never_saw_is_read_and_filed_from_the_panel()
    {
        var ticket = 0L;
        await StartAsync(new JourneyOptions { Before = sandbox => ticket = sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Cara"), Subject, Body) });
        Assert.Null(await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token));

        await Panel.OpenAsync(ticket);
        Assert.Contains("No issue yet", Panel.Text, StringComparison.Ordinal);
        Assert.Contains("EXP-1107", Panel.Form("find")["text"], StringComparison.Ordinal);
        await Panel.PressAsync("file");
        Assert.Contains("?ticket=", Panel.Address.Query, StringComparison.Ordinal);
        await Bridge.SettleAsync();
        await Panel.OpenAsync(Panel.Address.PathAndQuery);

        Assert.Contains($"Filed as {KeyOn(ticket)}.", Panel.Text, StringComparison.Ordinal);
        Assert.Equal(KeyOn(ticket), Panel.Page.QuerySelector("h2 a")!.TextContent);
        NoteWith(ticket, "filed for this ticket");
    }

    [Fact]
    public async Task A_double_click_files_once_and_a_form_that_comes_back_does_nothing_more()
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, Subject, Body);
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Panel.SendAsync(form, "file")));
        await Bridge.SettleAsync();
        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        Assert.Single(Jira.Issues);
        Assert.Single(NotesOn(ticket));
    }

    [Fact]
    public async Task A_candidate_is_shown_with_its_reason_and_joined()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        var second = Helpdesk.FileTicket(Bridge.Customer, "The invoice export stops", "It stops at page 40 with EXP-1107 when we export the invoices of the year.");

        await Panel.OpenAsync(second);
        Assert.Contains("Both say:", Panel.Text, StringComparison.Ordinal);
        await Panel.PressAsync("join", key: key);
        await Bridge.SettleAsync();

        Assert.Contains($"This ticket is now linked to {key}.", Panel.Text, StringComparison.Ordinal);
        Assert.Equal(key, KeyOn(second));
        NoteWith(second, $"Linked to {key}");
        Assert.Contains("2 tickets", Panel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_that_is_another_fault_is_never_offered_for_the_ticket_again()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        var second = Helpdesk.FileTicket(Bridge.Customer, "The invoice export stops", "It stops at page 40 with EXP-1107 when we export the invoices of the year.");
        await Panel.OpenAsync(second);

        await Panel.PressAsync("not", key: key);
        await Bridge.SettleAsync();
        await Panel.OpenAsync(second);

        NoteWith(second, $"Noted: not {key}");
        Assert.Empty(Panel.Page.QuerySelectorAll(".candidates li"));
        await Panel.PressAsync("find", ("text", Subject + "\n" + Body));
        Assert.Contains("No similar issues found.", Panel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_is_unlinked_once_and_the_second_try_is_told_that_there_is_nothing_to_unlink()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("unlink");

        await Panel.PressAsync("unlink");
        await Bridge.SettleAsync();
        Assert.Contains("Unlinked. No rule will link this ticket again.", Panel.Text, StringComparison.Ordinal);
        Assert.Empty(KeyOn(ticket));
        Assert.Empty(ShownOn(key));

        form["id"] = new string('a', 32);
        await Panel.SendAsync(form, "unlink");
        Assert.Equal("This ticket is not linked to an issue.", Panel.Page.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task A_question_reaches_the_engineers_in_the_reps_name_as_a_note_would_and_no_customer()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        await Panel.OpenAsync(ticket);
        await Panel.PressAsync("name", ("text", "Rita  <b>Rep</b>"));

        await Panel.PressAsync("ask", ("text", "Is there a date?\r\nThe customer <script>alert(1)</script> waits."));
        await Bridge.SettleAsync();

        Assert.Contains("Sent to the engineers.", Panel.Text, StringComparison.Ordinal);
        var comment = Assert.Single(CommentsOn(key));
        Assert.Contains("Rita <b>Rep</b> writes from ticket", comment, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script> waits.", comment, StringComparison.Ordinal);
        Assert.All(Helpdesk.Ticket(ticket).Comments, one => Assert.DoesNotContain("Is there a date?", one.Body, StringComparison.Ordinal));
        Assert.Empty(Helpdesk.Mails.Where(mail => mail.Body.Contains("Is there a date?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_promised_stands_in_the_panel_with_its_history()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, new(2026, 12, 5));
        Jira.Comment(key, "/workaround Print from the browser", Bridge.Engineer);
        await Bridge.SettleAsync();
        Jira.SetDueDate(key, new(2026, 12, 12));
        await Bridge.SettleAsync();

        await Panel.OpenAsync(ticket);

        Assert.Equal(["12 Dec 2026", "5 Dec 2026"], Panel.Page.QuerySelectorAll(".history strong").Select(one => one.TextContent));
        Assert.Equal("Print from the browser", Panel.Page.QuerySelector("blockquote")!.TextContent);
        Assert.Equal("12 Dec 2026", Panel.Page.QuerySelector("dd strong")!.TextContent);
    }

    [Theory]
    [InlineData("join", "key", "not a key", "Enter an issue's key, such as ENG-12.")]
    [InlineData("join", "key", "ENG-999", "Jira has no issue ENG-999, or BugBridge cannot read it.")]
    [InlineData("dance", "key", "ENG-1", "Unknown button. Reload the panel.")]
    [InlineData("ask", "text", " \r\n ", "Write what the engineers should read.")]
    [InlineData("ask", "text", "Is there a date?", "No issue yet: file the ticket as a bug, or link it to an issue first.")]
    public async Task What_is_entered_wrongly_is_said_and_changes_nothing(string button, string field, string value, string said)
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, Subject, Body);
        await Panel.OpenAsync(ticket);

        await Panel.SendAsync(Panel.Form("join"), button, (field, value));
        await Bridge.SettleAsync();

        Assert.Equal(said, Panel.Page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Empty(NotesOn(ticket));
        Assert.Empty(Jira.Issues);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_said_and_kept_for_the_rep_to_shorten()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        await Panel.OpenAsync(ticket);

        await Panel.PressAsync("ask", ("text", new string('x', 10_001)));
        Assert.Contains("shorten it to 10,000 characters", Panel.Text, StringComparison.Ordinal);
        Assert.Equal(10_001, Panel.Form("ask")["text"].Length);
        await Panel.PressAsync("find", ("text", new string('x', 20_001)));
        Assert.Contains("shorten it to 20,000 characters", Panel.Text, StringComparison.Ordinal);
        await Bridge.SettleAsync();
        Assert.Empty(CommentsOn(key));
    }

    [Fact]
    public async Task Tickets_that_are_not_there_and_addresses_without_one_are_said()
    {
        await StartAsync();

        await Panel.OpenAsync("/panel?ticket=4711");
        Assert.Equal((HttpStatusCode.NotFound, "The helpdesk has no ticket 4711."), (Panel.Status, Panel.Page.QuerySelector("[role=alert]")!.TextContent));
        foreach (var wrong in new[] { "/panel", "/panel?ticket=", "/panel?ticket=../../etc", "/panel?ticket=%3Cscript%3E" })
        {
            await Panel.OpenAsync(wrong);
            Assert.Equal(HttpStatusCode.BadRequest, Panel.Status);
            Assert.Contains("Open this panel for a ticket", Panel.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_closed_ticket_is_shown_without_anything_to_press()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Helpdesk.SetStatus(ticket, "closed");
        await Bridge.SettleAsync();

        await Panel.OpenAsync(ticket);

        Assert.Contains(key, Panel.Text, StringComparison.Ordinal);
        Assert.Contains("nothing can be written to it.", Panel.Text, StringComparison.Ordinal);
        Assert.Empty(Panel.Page.QuerySelectorAll("button[name=do]:not([value=name])"));
    }

    [Fact]
    public async Task While_a_remote_is_down_nothing_is_done_and_what_was_known_is_shown()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        await Panel.OpenAsync(ticket);
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Times = 1000 });

        await Panel.PressAsync("unlink");

        Assert.StartsWith("Nothing was done, because the helpdesk or Jira cannot be reached:", Panel.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(key, Panel.Text, StringComparison.Ordinal);
        await Panel.OpenAsync("/panel?ticket=4711");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Panel.Status);
        Bridge.Sandbox.Faults.Clear();
        await Bridge.SettleAsync();
        Assert.Equal(key, KeyOn(ticket));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string Hostile = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> \u202Egnp.exe";
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, Hostile, "</textarea><script>alert(3)</script> " + Hostile);

        await Panel.OpenAsync(ticket);
        await Panel.PressAsync("find", ("text", "</textarea><script>alert(4)</script>"));
        await Panel.PressAsync("join", ("key", "\"><script>alert(5)</script>"));

        Assert.Equal(["/assets/"], Panel.Page.Scripts.Select(script => script.Source![..8]).Distinct());
        Assert.Empty(Panel.Page.QuerySelectorAll("img, [onerror]"));
        Assert.Equal(Hostile, Panel.Page.QuerySelector(".subject")!.TextContent);
        Assert.StartsWith("default-src 'none'; script-src 'self';", Panel.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidates_come_as_a_piece_of_the_page_for_what_is_being_written()
    {
        await StartAsync();
        var (_, key) = await FiledAsync(Subject, Body);
        var other = Helpdesk.FileTicket(Bridge.Customer, "Help", "Please call us back.");
        await Panel.OpenAsync(other);
        var form = Panel.Form("find");

        await Panel.SendAsync(form, "find", ("text", "Yearly invoices: export stops at page 40 with EXP-1107"), "/panel/candidates");
        Assert.Equal(key, Assert.Single(Panel.Page.QuerySelectorAll(".candidates .head a")).TextContent);
        Assert.Null(Panel.Page.QuerySelector("h1"));
        await Panel.SendAsync(form, Panel.Page.QuerySelector("button[value^='join ']")!.GetAttribute("value")!);
        await Bridge.SettleAsync();

        Assert.Equal(key, KeyOn(other));
    }

    [Theory]
    [InlineData("/panel")]
    [InlineData("/panel/candidates")]
    public async Task Without_the_forms_token_nothing_is_taken(string address)
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, Subject, Body);
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");
        form["__RequestVerificationToken"] = "forged";

        await Panel.SendAsync(form, "file", address: address);
        await Bridge.SettleAsync();

        Assert.Equal(HttpStatusCode.BadRequest, Panel.Status);
        Assert.Empty(Jira.Issues);
    }

    [Fact]
    public async Task Where_people_sign_in_reps_work_in_the_panel_under_their_own_name_and_readers_do_not()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                (settings.Web.Auth.Proxy.UserHeader, settings.Web.Auth.Proxy.UserRoles["rita"]) = ("X-User", BridgeRole.Rep);
                settings.Web.Auth.Proxy.Addresses.Add("127.0.0.1");
            },
        });
        var (ticket, key) = await FiledAsync();

        Panel.User = "someone";
        await Panel.OpenAsync(ticket);
        Assert.Equal(HttpStatusCode.Forbidden, Panel.Status);

        Panel.User = "rita";
        await Panel.OpenAsync(ticket);
        Assert.Contains("You are rita.", Panel.Text, StringComparison.Ordinal);
        var form = Panel.Form("ask");
        await Panel.SendAsync(form, "name", ("text", "Emil Engineer"));
        await Panel.SendAsync(form, "ask", ("text", "Any news?"));
        await Bridge.SettleAsync();
        Assert.Contains("rita writes from ticket", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_speaks_spanish_to_whom_wants_it()
    {
        await StartAsync();
        var (ticket, _) = await FiledAsync();
        Panel.Languages = "es-MX,es;q=0.9,en;q=0.5";

        await Panel.OpenAsync(ticket);

        Assert.Equal("es", Panel.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Preguntar a ingeniería", Panel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask engineering", Panel.Text, StringComparison.Ordinal);
    }
}
