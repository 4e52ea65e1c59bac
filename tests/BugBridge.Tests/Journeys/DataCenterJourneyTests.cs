using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The whole way between a helpdesk and Jira Data Center, whose webhooks are not signed and carry the secret in their address.</summary>
public sealed class DataCenterJourneyTests : Journey
{
    [Fact]
    public async Task A_ticket_is_filed_answered_promised_and_mended()
    {
        await StartAsync(OnDataCenter());
        var (ticket, key) = await FiledAsync("Printing {code} fails", "It prints *blank* pages.\n\n{quote}See [~root] !x.png!");
        Assert.Contains(@"\{quote\}See \[\~root\] \!x.png!", Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Equal([Shown(ticket)], ShownOn(key));

        Jira.Comment(key, "We can *repeat* it:\n{code:sh}\nmake print\n{code}\n[log|https://ci.example/7]");
        Jira.Comment(key, "The password is hunter2.", role: "Developers");
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        Helpdesk.Note(ticket, "/dev Which *driver* {do} you need?", Bridge.Rep);
        await Bridge.SettleAsync();

        var note = NoteWith(ticket, "make print");
        Assert.Contains("repeat", note, StringComparison.Ordinal);
        Assert.DoesNotContain("{code", note, StringComparison.Ordinal);
        NoNoteWith(ticket, "hunter2");
        NoteWith(ticket, "fix expected on 5 December (due date)");
        Assert.Contains(@"\{do\}", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);

        Jira.SetStatus(key, "Done", "Fixed");
        await Bridge.SettleAsync();
        NoteWith(ticket, "Fixed");
    }

    /// <summary>That nothing is called, loaded or run is what the stand-in finds fault with, see <see cref="Journey"/>.</summary>
    [Theory]
    [InlineData("{quote} [~admin] !http://evil.example/t.png! {html}")]
    [InlineData("{noformat}{code}[~admin]{quote}{iframe:src=http://evil.example}")]
    [InlineData("!http://evil.example/t.png|width=1! {QUOTE}{include:SECRET}")]
    public async Task What_a_customer_and_a_rep_write_does_nothing_in_Jira(string attack)
    {
        await StartAsync(OnDataCenter() with { Settings = settings => settings.Ranking.Fields.ReportedBy = "Bridge reported by" });
        var customer = Helpdesk.AddCustomer(attack, organizationId: Helpdesk.AddOrganization(attack));
        var html = $"<p>{attack}</p><pre>{attack}</pre><table><tr><td><pre>{attack}</pre></td><td>{attack}</td></tr></table><blockquote><pre>{attack}</pre></blockquote>";
        var ticket = Helpdesk.FileHtmlTicket(customer, attack, html);
        Helpdesk.Note(ticket, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();
        var key = KeyOn(ticket);

        Helpdesk.NoteHtml(ticket, $"<p>/dev {attack}</p><pre>{attack}</pre>", Bridge.Rep);
        var joined = Helpdesk.FileHtmlTicket(customer, attack, html);
        Helpdesk.Note(joined, $"/bug {key}", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.RankAsync();

        Assert.Contains("evil.example", Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Contains("evil.example", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.NotEmpty(Jira.Issue(key).Fields);
        Assert.Empty(Bridge.Sandbox.Findings.All);
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task What_webhooks_did_not_tell_is_polled_and_marked_duplicates_are_merged()
    {
        await StartAsync(OnDataCenter());
        var (ticket, key) = await FiledAsync();
        var (_, duplicate) = await FiledAsync("Pages come out white");
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };

        Jira.Comment(key, "Found it.");
        Jira.Link(duplicate, key, "Duplicate");
        Jira.SetStatus(duplicate, "Done", "Duplicate");
        await Bridge.PollAsync();

        NoteWith(ticket, "Found it.");
        Assert.Equal(2, ShownOn(key).Count);
    }

    [Fact]
    public async Task An_issue_and_a_comment_whose_answers_were_lost_stand_there_once()
    {
        await StartAsync(OnDataCenter() with { Speed = 10 });
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Verb = "POST", Path = "/rest/api/2/issue" });
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Verb = "POST", Path = "/comment" });
        Helpdesk.Note(ticket, "/dev Any news?", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Single(Jira.Issues);
        Assert.Single(CommentsOn(key));
    }

    private static JourneyOptions OnDataCenter() => new()
    {
        Sandbox = options => options with { Jira = options.Jira with { Edition = JiraEdition.DataCenter } },
    };
}
