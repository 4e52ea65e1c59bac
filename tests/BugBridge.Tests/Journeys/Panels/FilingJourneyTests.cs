using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Journeys.Panels;

/// <summary>What a rep says of a bug in the panel reaches Jira, and nothing of it is lost on the way; in a browser without JavaScript.</summary>
public sealed class FilingJourneyTests : Journey
{
    private const string Body = "The export of the yearly invoices stops at page 40 and shows the error EXP-1107. Write to cora@example.org.";
    private PanelBrowser? _browser;
    private string _severity = string.Empty;

    private PanelBrowser Panel => _browser ??= new PanelBrowser(Bridge.At("/"), Bridge.Token);

    [Theory]
    [InlineData(JiraEdition.Cloud)]
    [InlineData(JiraEdition.DataCenter)]
    public async Task All_that_a_rep_says_arrives_in_Jira(JiraEdition edition)
    {
        await BeginAsync(edition);
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Re: [Ticket #12] Hello team, invoice export stops", Body);
        Helpdesk.Reply(ticket, Bridge.Customer, "It also stops at page 80.");
        Helpdesk.Reply(ticket, Bridge.Rep, "We are looking into it.");
        Helpdesk.Note(ticket, "This customer is about to leave us.", Bridge.Rep);
        Helpdesk.Reply(ticket, Helpdesk.AddCustomer("Otto Other"), "I am in copy, and my export works.");
        await Bridge.SettleAsync();

        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");
        Assert.Equal(("Invoice export stops", "first-message"), (form["bug.title"], form["bug.quotes[0]"]));
        Assert.Equal(2, Panel.Page.QuerySelectorAll("[name='bug.quotes']").Length);
        Assert.Equal(["", "Kits", "Printing"], OptionsOf("component"));
        Assert.Equal(["", "High", "Low"], OptionsOf("severity"));
        (form["bug.title"], form["bug.steps"], form["bug.severity"], form["bug.component"]) = ("The yearly invoice export stops", "1. Open the year\r\n2. Export", "High", "Kits");
        form["bug.quotes[1]"] = Panel.Page.QuerySelectorAll("[name='bug.quotes']")[1].GetAttribute("value")!;
        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        var issue = Assert.Single(Jira.Issues);
        Assert.Equal("The yearly invoice export stops", issue.Summary);
        Assert.Equal(["Kits"], issue.Components);
        Assert.Equal("High", issue.Fields[_severity].GetProperty("value").GetString());
        Assert.All(["EXP-1107", "1. Open the year", "page 80", "a customer of Acme"], words => Assert.Contains(words, issue.Text.Replace("\\", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(["cora@example.org", "about to leave", "looking into it", "in copy"], words => Assert.DoesNotContain(words, issue.Text, StringComparison.Ordinal));
        NoteWith(ticket, "filed for this ticket");
    }

    [Fact]
    public async Task A_message_that_the_rep_does_not_quote_stays_in_the_helpdesk_with_its_files()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);

        var form = Panel.Form("file");
        form.Remove("bug.quotes[0]");
        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        Assert.DoesNotContain("EXP-1107", Assert.Single(Jira.Issues).Text, StringComparison.Ordinal);
        Assert.Contains("Reported by", Jira.Issues[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_from_Jira_is_shown_before_it_is_sent()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);
        Assert.DoesNotContain("cora@example.org", Panel.Page.QuerySelector("fieldset")!.TextContent, StringComparison.Ordinal);

        var form = Panel.Form("file");
        form["bug.title"] = "The export for cora@example.org stops";
        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issues);
        Assert.Contains("Some of your text is hidden from Jira.", Panel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cora@", Panel.Page.QuerySelector("[aria-labelledby=preview]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The export for cora@example.org stops", Panel.Form("file")["bug.title"]);
        await Panel.PressAsync("file");
        await Bridge.SettleAsync();
        Assert.StartsWith("The export for [", Assert.Single(Jira.Issues).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_whatever_else_is_pressed()
    {
        await BeginAsync();
        await FiledAsync("Invoice export stops at page 40", Body);
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoices", "The export of invoices stops with EXP-1107.");
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");
        (form["bug.title"], form["bug.steps"], form["bug.component"]) = ("Invoices stop", "1. Export", "Printing");
        form.Remove("bug.quotes[0]");

        foreach (var (button, field, value) in new[] { ("preview", "key", ""), ("find", "text", "Export of invoices"), ("join", "key", "no key"), ("join", "key", "ENG-999"), ("name", "name", "Rita"), ("enter", "key", "nothing") })
        {
            await Panel.SendAsync(form, button, (field, value));
            form = Panel.Form("file");
            Assert.Equal(("Invoices stop", "1. Export", "Printing", false), (form["bug.title"], form["bug.steps"], form["bug.component"], form.ContainsKey("bug.quotes[0]")));
        }

        var not = Panel.Page.QuerySelector("button[value^='not ']")!.GetAttribute("value")!;
        await Panel.SendAsync(form, not);
        await Bridge.SettleAsync();
        Assert.Equal("Invoices stop", Panel.Form("file")["bug.title"]);
        NoteWith(ticket, "Noted: not");
        Assert.Single(Jira.Issues);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_field_by_field_and_stays()
    {
        await BeginAsync();
        Jira.RequireField(_severity);
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");
        (form["bug.title"], form["bug.steps"], form["bug.component"]) = (new string('x', 256), new string('y', 10_001), "Gone");

        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        Assert.Empty(Jira.Issues);
        Assert.Equal(["component-fault", "severity-fault", "steps-fault", "title-fault"], Panel.Page.QuerySelectorAll(".fault").Select(fault => fault.Id!).Order(StringComparer.Ordinal));
        Assert.Equal((256, 10_001), (Panel.Form("file")["bug.title"].Length, Panel.Form("file")["bug.steps"].Length));
        await Panel.PressAsync("file", ("bug.title", " "));
        Assert.Contains("Write a title", Panel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_and_a_severity_that_vanished_meanwhile_are_left_out_and_the_rep_is_told()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);
        Jira.RemoveComponent("ENG", "Kits");
        Jira.SetOptions(_severity, "Low");
        var form = Panel.Form("file");
        (form["bug.component"], form["bug.severity"]) = ("Kits", "High");

        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();

        Assert.Empty(Assert.Single(Jira.Issues).Components);
        Assert.False(Jira.Issues[0].Fields.ContainsKey(_severity));
        NoteWith(ticket, "Filed without the component Kits and the severity High, which Jira no longer offers.");
    }

    [Fact]
    public async Task A_severity_may_be_Jiras_priority_and_only_those_of_the_projects_scheme_are_offered()
    {
        await StartAsync(new JourneyOptions
        {
            Before = sandbox => sandbox.Jira.SetPriorities("ENG", "High", "Low"),
            Settings = settings => settings.Filing.SeverityField = "Priority",
        });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);

        Assert.Equal(["", "High", "Low"], OptionsOf("severity"));
        await Panel.PressAsync("file", ("bug.severity", "Low"));
        await Bridge.SettleAsync();

        Assert.Equal("Low", Assert.Single(Jira.Issues).Priority);
    }

    [Fact]
    public async Task For_a_ticket_in_another_language_the_rep_writes_the_title_with_the_subject_beside_it()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "La exportación de facturas se detiene", "La exportación se detiene en la página 40 y no sabemos por qué.");
        await Panel.OpenAsync(ticket);

        Assert.Equal(string.Empty, Panel.Form("file")["bug.title"]);
        Assert.Equal("La exportación de facturas se detiene", Panel.Page.QuerySelector(".original [lang=es]")!.TextContent);
        Assert.Contains("they read English", Panel.Page.QuerySelector("#title-hint")!.TextContent, StringComparison.Ordinal);
        await Panel.PressAsync("file");
        Assert.Contains("Write a title", Panel.Text, StringComparison.Ordinal);
        await Panel.PressAsync("file", ("bug.title", "The invoice export stops"));
        await Bridge.SettleAsync();
        Assert.Equal("The invoice export stops", Assert.Single(Jira.Issues).Summary);
    }

    [Fact]
    public async Task While_a_remote_is_down_what_was_typed_stays_and_is_filed_later()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        await Panel.OpenAsync(ticket);
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Times = 1000 });
        var form = Panel.Form("file");
        (form["bug.title"], form["bug.steps"], form["bug.component"]) = ("Invoices stop", "1. Export", "Printing");

        await Panel.SendAsync(form, "file");
        Assert.StartsWith("Nothing was done, because the helpdesk or Jira cannot be reached:", Panel.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Bridge.Sandbox.Faults.Clear();
        await Panel.PressAsync("file");
        await Bridge.SettleAsync();

        var issue = Assert.Single(Jira.Issues);
        Assert.Equal(("Invoices stop", "Printing"), (issue.Summary, Assert.Single(issue.Components)));
        Assert.Contains("1. Export", issue.Text, StringComparison.Ordinal);
        Assert.Contains("EXP-1107", issue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_in_a_note_is_the_issues_and_a_key_with_words_files_nothing()
    {
        await BeginAsync();
        var (titled, doubtful, coded) = (
            Helpdesk.FileTicket(Bridge.Customer, "Kits", "Kits are deducted twice from the stock."),
            Helpdesk.FileTicket(Bridge.Customer, "Calendar", "The calendar skips the 29th of February."),
            Helpdesk.FileTicket(Bridge.Customer, "Names", "Names with umlauts come out wrongly in letters."));
        Helpdesk.Note(titled, "/bug Kits are deducted twice\nDo not tell them yet.", Bridge.Rep);
        Helpdesk.Note(doubtful, "/bug ENG-77 the calendar again", Bridge.Rep);
        Helpdesk.Note(coded, "/bug UTF-8 names are broken", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(["Kits are deducted twice", "UTF-8 names are broken"], Jira.Issues.Select(issue => issue.Summary).Order(StringComparer.Ordinal));
        Assert.All(Jira.Issues, issue => Assert.DoesNotContain("Do not tell", issue.Text, StringComparison.Ordinal));
        NoteWith(doubtful, "ENG-77 could be an issue or the start of a title");
    }

    [Fact]
    public async Task A_title_that_is_too_long_for_Jira_is_shortened_and_stands_whole_in_the_description()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Kits", "Kits are deducted twice from the stock.");
        var title = string.Join(' ', Enumerable.Repeat("kits are deducted twice", 20)) + " at the end";
        Helpdesk.Note(ticket, "/bug " + title, Bridge.Rep);
        await Bridge.SettleAsync();

        var issue = Assert.Single(Jira.Issues);
        Assert.True(issue.Summary.Length <= 255 && issue.Summary.EndsWith('…'));
        Assert.Contains(title, issue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quoted_message_that_is_redacted_leaves_the_issue_and_what_the_rep_said_stays()
    {
        await BeginAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Invoice export stops", Body);
        var later = Helpdesk.Reply(ticket, Bridge.Customer, "My neighbour's secret is zqcanary and it stops.");
        await Panel.OpenAsync(ticket);
        var form = Panel.Form("file");
        (form["bug.title"], form["bug.steps"], form["bug.quotes[1]"]) = ("Invoices stop", "1. Export", $"{later}");
        await Panel.SendAsync(form, "file");
        await Bridge.SettleAsync();
        Assert.Contains("zqcanary", Assert.Single(Jira.Issues).Text, StringComparison.Ordinal);

        Helpdesk.Redact(ticket, later, "zqcanary");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        var issue = Assert.Single(Jira.Issues);
        Assert.DoesNotContain("zqcanary", issue.Text, StringComparison.Ordinal);
        Assert.Equal("Invoices stop", issue.Summary);
        Assert.Contains("1. Export", issue.Text, StringComparison.Ordinal);
        Assert.Contains("EXP-1107", issue.Text, StringComparison.Ordinal);
    }

    private List<string> OptionsOf(string select) =>
        [.. Panel.Page.QuerySelectorAll($"#{select} option").Select(option => option.GetAttribute("value")!)];

    private async Task BeginAsync(JiraEdition edition = JiraEdition.Cloud) => await StartAsync(new JourneyOptions
    {
        Sandbox = options => options with { Jira = options.Jira with { Edition = edition } },
        Before = sandbox =>
        {
            sandbox.Jira.AddComponent("ENG", "Kits");
            sandbox.Jira.AddComponent("ENG", "Printing");
            _severity = sandbox.Jira.AddField("Severity", "option", "High", "Low");
        },
        Settings = settings => (settings.Filing.SeverityField, settings.Filing.Language) = ("Severity", "en"),
    });
}
