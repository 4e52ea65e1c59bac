using BugBridge.Connectors.Freshdesk.Replying;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The whole bridge between Freshdesk and Jira. Whatever it does, no customer reads anything of it.</summary>
public sealed class FreshdeskJourneyTests : Journey
{
    private FreshdeskStandIn Fresh => Bridge.Sandbox.Freshdesk;

    [Fact]
    public async Task A_bug_goes_to_engineering_and_their_answer_comes_back_as_a_private_note()
    {
        var (rep, customer) = await BeginAsync();
        var ticket = Fresh.FileTicket(customer, "Printing gives blank pages", "Every page is blank.");
        Fresh.Tag(ticket, "bug");
        await Bridge.SettleAsync();

        var key = IssueOf(ticket);
        Assert.Contains("Every page is blank.", Jira.Issue(key).Description.GetRawText(), StringComparison.Ordinal);
        NoteWith(ticket, key);

        Fresh.Note(ticket, "/dev Is there a date?", rep);
        Fresh.Reply(ticket, rep, "/dev Dear customer, we are on it.");
        Fresh.Note(ticket, "This customer is about to leave us.", rep);
        Jira.Comment(key, "It is the driver; turn duplex off until then.");
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        Assert.Contains("Is there a date?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        NoteWith(ticket, "It is the driver");
        Assert.Equal("2026-12-05", Fresh.Ticket(ticket).Fields["cf_fix_expected"].GetString());
        Assert.Equal([Shown(ticket)], ShownOn(key));
        NothingIsPublicOrDoubled(mails: 1);
    }

    [Fact]
    public async Task Files_cross_both_ways_and_the_engineers_comes_with_a_private_note()
    {
        var (_, customer) = await BeginAsync();
        var (picture, mended) = (HeldFile.Made("image/png", 5_000), HeldFile.Made("image/png", 4_000));
        var ticket = Fresh.FileHtmlTicket(customer, "Blank pages", "<div>See the picture.</div>", Fresh.NewFile("blank page.png", "image/png", picture));
        Fresh.Tag(ticket, "bug");
        await Bridge.SettleAsync();
        var key = IssueOf(ticket);

        Assert.Equal(picture.Sha256, Assert.Single(Jira.Issue(key).Files).Content.Sha256);
        Jira.Attach(key, "mended dialog.png", "image/png", mended);
        Jira.Comment(key, "It will look like this: mended dialog.png.");
        await Bridge.SettleAsync();

        var note = Assert.Single(Fresh.Ticket(ticket).Conversations, written => !written.Files.IsEmpty);
        Assert.True(note.IsPrivate);
        Assert.Equal(("mended dialog.png", mended.Sha256), (note.Files[0].Name, note.Files[0].Content.Sha256));
        NothingIsPublicOrDoubled(mails: 0);
    }

    [Fact]
    public async Task What_lost_webhooks_would_have_told_is_found_by_a_poll()
    {
        var (rep, customer) = await BeginAsync();
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        var ticket = Fresh.FileTicket(customer, "Scanning gives black pages", "Black.");
        Fresh.Tag(ticket, "bug");
        await Bridge.PollAsync();
        var key = IssueOf(ticket);

        Fresh.Note(ticket, "/dev Does it need a new driver?", rep);
        Jira.Comment(key, "We are looking into it.");
        await Bridge.PollAsync();
        await Bridge.PollAsync();

        Assert.Contains("Does it need a new driver?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        NoteWith(ticket, "We are looking into it.");
        NothingIsPublicOrDoubled(mails: 0);
    }

    [Fact]
    public async Task Notes_whose_fate_is_unknown_are_written_once()
    {
        var (_, customer) = await BeginAsync(speed: 20);
        var ticket = Fresh.FileTicket(customer, "Printing gives blank pages", "Blank.");
        Fresh.Tag(ticket, "bug");
        await Bridge.SettleAsync();
        var key = IssueOf(ticket);

        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerErrorAfter) { Remote = Remote.Helpdesk, Calls = CallKind.Write, Path = "/notes", Times = 1 });
        Jira.Comment(key, "The first answer.");
        await Bridge.SettleAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Calls = CallKind.Write, Path = "/notes", Times = 1 });
        Jira.Comment(key, "The second answer.");
        await Bridge.SettleAsync();

        NoteWith(ticket, "The first answer.");
        NoteWith(ticket, "The second answer.");
        NothingIsPublicOrDoubled(mails: 0);
    }

    [Fact]
    public async Task A_merged_ticket_hands_its_issue_to_the_other_and_a_deleted_one_leaves_it()
    {
        var (rep, customer) = await BeginAsync();
        var first = Fresh.FileTicket(customer, "Printing gives blank pages", "Blank.");
        Fresh.Tag(first, "bug");
        await Bridge.SettleAsync();
        var key = IssueOf(first);
        var second = Fresh.FileTicket(customer, "The same again", "Blank again.");
        await Bridge.SettleAsync();

        Fresh.Merge(first, second, rep);
        await Bridge.SettleAsync();
        Assert.Equal([Shown(second)], ShownOn(key));

        Fresh.Delete(second);
        await Bridge.SettleAsync();
        Assert.Empty(ShownOn(key));
    }

    private async Task<(long Rep, long Customer)> BeginAsync(int speed = 1)
    {
        await StartAsync(new JourneyOptions { Speed = speed, Sandbox = options => options with { Helpdesk = HelpdeskVendor.Freshdesk } });
        return (Fresh.AddRep("Rita Rep"), Fresh.AddCustomer("Cora Customer", "cora@example.com", Fresh.AddCompany("Acme")));
    }

    private string IssueOf(long ticket) => Fresh.Ticket(ticket).Fields[FreshdeskStandIn.IssueField].GetString()!;

    private new void NoteWith(long ticket, string words) => Assert.True(
        Assert.Single(Fresh.Ticket(ticket).Conversations, written => written.UserId == Fresh.Bridge && written.Body.Contains(words, StringComparison.Ordinal)).IsPrivate);

    private void NothingIsPublicOrDoubled(int mails)
    {
        var ours = Fresh.Tickets.SelectMany(ticket => ticket.Conversations).Where(written => written.UserId == Fresh.Bridge).ToList();
        Assert.All(ours, written => Assert.True(written.IsPrivate));
        Assert.All(Fresh.Tickets, ticket => Assert.Distinct(
            ticket.Conversations.Where(written => written.UserId == Fresh.Bridge).Select(written => StampLine.Split(HtmlReader.Read(written.Body)).Stamp), StringComparer.Ordinal));
        Assert.DoesNotContain(Fresh.Mails, mail => ReplyMark.In(mail.Body) is not null);
        Assert.Equal(mails, Fresh.Mails.Length);
    }
}
