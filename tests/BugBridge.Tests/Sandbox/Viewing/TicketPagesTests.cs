using System.Net;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using Xunit;

namespace BugBridge.Tests.Sandbox.Viewing;

public sealed class TicketPagesTests
{
    [Fact]
    public async Task Notes_are_set_apart_from_replies_in_words_and_looks()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);
        var (ticket, rep) = (Filed(sandbox, "Printer"), sandbox.Zendesk.AddRep("Rosa"));
        var reply = sandbox.Zendesk.Reply(ticket, rep, "We look into it.");
        var note = sandbox.Zendesk.Note(ticket, "He is angry.", rep);

        var html = await browser.OpenAsync($"/agent/tickets/{ticket}");

        Assert.Contains("internal note", Post(html, note));
        Assert.Contains("class=\"post inside\"", Post(html, note));
        Assert.Contains("He is angry.", Post(html, note));
        Assert.Contains("public reply", Post(html, reply));
        Assert.Contains("class=\"post\"", Post(html, reply));
        Assert.True(html.IndexOf("We look into it.", StringComparison.Ordinal) < html.IndexOf("He is angry.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_bridge_wrote_is_marked_and_what_people_write_through_its_account_is_not()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        using var browser = new Browser(sandbox.ZendeskUrl);
        var ticket = Filed(sandbox, "Printer");
        var byHand = sandbox.Zendesk.Note(ticket, "By hand.", sandbox.Zendesk.Bridge);
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """
            {"ticket":{"comment":{"body":"By BugBridge.","public":false},"metadata":{"bugbridge":{"stamp":"s1"}}}}
            """);

        var html = await browser.OpenAsync($"/agent/tickets/{ticket}");

        Assert.Contains("written by BugBridge", Post(html, sandbox.Zendesk.Ticket(ticket).Comments[^1].Id));
        Assert.DoesNotContain("written by BugBridge", Post(html, byHand));
    }

    [Fact]
    public async Task A_ticket_shows_its_fields_by_title_and_leads_to_its_issue()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);
        var helpdesk = sandbox.Zendesk;
        helpdesk.AddRep("Rosa");
        var ticket = helpdesk.FileTicket(helpdesk.AddCustomer("Kai", "kai@example.com", helpdesk.AddOrganization("Kite Ltd")), "Printer", "It smokes.", "vip");
        helpdesk.SetField(ticket, helpdesk.IssueField, "ENG-7");
        helpdesk.SetField(ticket, helpdesk.WorkaroundField, "Use the stairs.");

        var html = await browser.OpenAsync($"/agent/tickets/{ticket}");

        string[] shown = ["<span>Kai</span>", "kai@example.com", "Kite Ltd", "vip", "<dt>Workaround</dt>", "Use the stairs.", $"href=\"{sandbox.JiraUrl}browse/ENG-7\""];
        Assert.All(shown, part => Assert.Contains(part, html));
    }

    [Fact]
    public async Task The_list_has_the_newest_first_and_can_be_filtered_and_paged()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);
        foreach (var number in Enumerable.Range(1, 60))
        {
            Filed(sandbox, number % 2 == 0 ? "Even number" : "Odd number");
        }

        var first = await browser.OpenAsync("/agent/tickets");
        var second = await browser.OpenAsync("/agent/tickets?page=2");
        var even = await browser.OpenAsync("/agent/tickets?q=EVEN");
        var strange = await browser.OpenAsync("/agent/tickets?page=-1x&q=nowhere");

        Assert.True(first.IndexOf(">#60<", StringComparison.Ordinal) < first.IndexOf(">#11<", StringComparison.Ordinal));
        Assert.DoesNotContain(">#10<", first);
        Assert.Contains("href=\"/agent/tickets?page=2\"", first);
        Assert.Contains(">#10<", second);
        Assert.DoesNotContain("Odd number", even);
        Assert.Contains("30 found", even);
        Assert.Contains("0 found", strange);
    }

    [Fact]
    public async Task Hostile_texts_are_only_read()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"><svg onload=alert(3)>";
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);
        var helpdesk = sandbox.Zendesk;
        var customer = helpdesk.AddCustomer(Hostile);
        helpdesk.AddRep("Rosa");
        var ticket = helpdesk.FileHtmlTicket(customer, Hostile, Hostile + "<p onclick='alert(4)' style='x'>hi <a href=' jav\tascript:alert(5)'>there</a></p>");
        helpdesk.Tag(ticket, Hostile);
        helpdesk.SetField(ticket, helpdesk.IssueField, Hostile);
        helpdesk.Attach(ticket, customer, Hostile, Hostile, "text/plain", 1);
        string[] paths = [$"/agent/tickets/{ticket}", "/agent/tickets", "/agent/tickets?q=" + Uri.EscapeDataString(Hostile), "/agent/tickets/" + Uri.EscapeDataString("<script>")];

        foreach (var path in paths)
        {
            using var answer = await browser.AskAsync(path);
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script", html);
            Assert.DoesNotContain("<img", html);
            Assert.DoesNotContain("<svg", html);
            Assert.DoesNotContain("onclick=", html);
            Assert.DoesNotContain("href=\" jav", html);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        }
    }

    [Theory]
    [InlineData("/agent/tickets/999", "404")]
    [InlineData("/agent/tickets/one", "404")]
    [InlineData("/agent/tickets/99999999999999999999", "404")]
    [InlineData("/", "/agent/tickets")]
    public async Task What_is_not_there_is_said_and_the_root_leads_to_the_list(string path, string where)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);

        Assert.Equal(where, await browser.FollowAsync(path));
    }

    [Fact]
    public async Task Looking_is_no_call_changes_nothing_and_never_breaks()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var browser = new Browser(sandbox.ZendeskUrl);
        var before = sandbox.Zendesk.Ticket(Filed(sandbox, "Printer"));
        sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Times = int.MaxValue });

        foreach (var path in (string[])["/", "/agent/tickets", $"/agent/tickets/{before.Id}", "/agent/tickets/999", "/viewer.css", "/favicon.ico"])
        {
            using var answer = await browser.AskAsync(path);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        Assert.Same(before, sandbox.Zendesk.Ticket(before.Id));
        Assert.Equal(0, sandbox.Zendesk.Calls.Total);
        Assert.Empty(sandbox.Findings.All);
    }

    private static long Filed(SandboxServer sandbox, string subject) =>
        sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Kai"), subject, "It smokes.");

    private static string Post(string html, long id)
    {
        var start = html.IndexOf($"<article id=\"comment-{id}\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("</article>", start, StringComparison.Ordinal)];
    }
}
