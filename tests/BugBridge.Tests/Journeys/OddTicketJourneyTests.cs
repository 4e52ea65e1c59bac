using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Whatever stands in a ticket, it is filed, told and answered.</summary>
public sealed class OddTicketJourneyTests : Journey
{
    [Fact]
    public async Task A_ticket_without_a_subject_is_filed_by_its_first_sentence()
    {
        await StartAsync();

        var ticket = Helpdesk.FileTicket(Bridge.Customer, null, "It prints blank pages. Every time.", "bug");
        await Bridge.SettleAsync();

        Assert.Equal("It prints blank pages.", Jira.Issue(KeyOn(ticket)).Summary);
    }

    [Fact]
    public async Task A_ticket_without_any_words_is_filed_by_its_number()
    {
        await StartAsync();

        var ticket = Helpdesk.FileTicket(Bridge.Customer, " ", " ", "bug");
        await Bridge.SettleAsync();

        Assert.Contains($"{ticket}", Jira.Issue(KeyOn(ticket)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_is_cut_with_a_link_to_the_rest()
    {
        await StartAsync();
        var body = string.Join("\n\n", Enumerable.Range(1, 12_000).Select(line => $"Line {line} of the log says that {new string('x', 60)}"));

        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Log", body, "bug");
        await Bridge.SettleAsync();

        var issue = Jira.Issue(KeyOn(ticket));
        Assert.InRange(issue.Text.Length, 15_000, 32_767);
        Assert.Contains("Line 1 of the log", issue.Text, StringComparison.Ordinal);
        Assert.Contains("read the rest", issue.Text, StringComparison.Ordinal);
        Assert.Contains($"/tickets/{ticket}", issue.Description.GetRawText(), StringComparison.Ordinal);
    }

    // Not as InlineData: attributes keep their texts as UTF-8, which has no half characters.
    public static TheoryData<string, string, string> Odd => new()
    {
        { "control characters", "bell \u0007, null \u0000, escape \u001B.", "bell" },
        { "half an emoji", "half \uD83D of an emoji", "half \uFFFD of an emoji" },
        { "no character", "not a character \uFFFF here", "not a character" },
        { "right to left", "שלום עולם مرحبا", "שלום עולם مرحبا" },
        { "emoji", "emoji 😀👩‍👩‍👧 and 漢字", "emoji 😀👩‍👩‍👧 and 漢字" },
    };

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public async Task Odd_characters_keep_nothing_from_crossing(string what, string odd, string plain)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync(odd, $"{what}: {odd}");

        Helpdesk.Note(ticket, "/dev " + odd, Bridge.Rep);
        Jira.Comment(key, "Answer: " + odd);
        await Bridge.SettleAsync();

        Assert.StartsWith(plain, Jira.Issue(key).Summary, StringComparison.Ordinal);
        Assert.Contains(plain, Jira.Issue(key).Text, StringComparison.Ordinal);
        Assert.Contains(plain, Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Contains(plain, NoteWith(ticket, "Answer: "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_in_a_ticket_stay_there_and_what_was_formatted_stays_formatted()
    {
        await StartAsync();

        var ticket = Helpdesk.FileHtmlTicket(
            Bridge.Customer,
            "Html",
            "<p>It <b>crashes</b>:</p><ul><li>first</li></ul><script>alert('gotcha')</script><img src=x onerror=\"gotcha()\"><a href=\"javascript:gotcha()\">here</a><pre>a &lt; b</pre>");
        Helpdesk.Tag(ticket, "bug");
        await Bridge.SettleAsync();

        var description = Jira.Issue(KeyOn(ticket)).Description.GetRawText();
        Assert.DoesNotContain("gotcha", description, StringComparison.Ordinal);
        Assert.Contains("bulletList", description, StringComparison.Ordinal);
        Assert.Contains("codeBlock", description, StringComparison.Ordinal);
        Assert.Contains("strong", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_an_engineers_comment_is_text_to_the_reps()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Jira.Comment(key, "Look for <script>alert('x')</script> in the page.");
        await Bridge.SettleAsync();

        var note = Helpdesk.Ticket(ticket).Comments[^1];
        Assert.Contains("&lt;script&gt;", note.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", note.HtmlBody, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Three_thousand_comments_are_read_and_each_command_obeyed_once()
    {
        await StartAsync();
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Long story", "It broke.");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        for (var number = 1; number < 3000; number++)
        {
            Helpdesk.Reply(ticket, number % 2 == 0 ? Bridge.Customer : Bridge.Rep, $"Message {number}.");
        }

        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        Helpdesk.Note(ticket, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();
        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        Assert.Single(Jira.Issues);
        Assert.Single(CommentsOn(KeyOn(ticket)));
    }

    [Fact]
    public async Task An_issue_with_three_thousand_comments_tells_each_new_one_once()
    {
        await StartAsync();
        var key = Jira.FileIssue("ENG", "Printing gives blank pages");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        for (var number = 1; number < 3000; number++)
        {
            Jira.Comment(key, $"Old talk {number}.");
        }

        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        var ticket = await JoinedAsync(key);
        Jira.Comment(key, "New talk.");
        await Bridge.SettleAsync();

        NoteWith(ticket, "New talk.");
        NoNoteWith(ticket, "Old talk");
    }

    [Fact]
    public async Task Of_a_ticket_whose_customer_was_erased_nothing_goes_to_Jira_and_news_still_comes()
    {
        await StartAsync();
        var (old, key) = await FiledAsync();
        var stranger = Helpdesk.AddCustomer("Sam Stranger");
        var fresh = Helpdesk.FileTicket(stranger, "Scanning gives black pages", "Black.");
        await Bridge.SettleAsync();

        Helpdesk.EraseUser(Bridge.Customer);
        Helpdesk.EraseUser(stranger);
        Helpdesk.Note(old, "The customer wants to be forgotten.", Bridge.Rep);
        Helpdesk.Note(fresh, "The customer wants to be forgotten.", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.EraseAsync();
        Helpdesk.Note(old, "/dev Is there a date?", Bridge.Rep);
        Helpdesk.Note(fresh, "/bug", Bridge.Rep);
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        Assert.Empty(KeyOn(fresh));
        Assert.Empty(CommentsOn(key));
        NoteWith(fresh, "was erased with its customer");
        NoteWith(old, "was erased with its customer");
        NoteWith(old, "Next week.");
    }

    [Fact]
    public async Task An_over_long_comment_is_cut_and_leads_to_the_rest()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var words = string.Join("\n\n", Enumerable.Range(1, 900).Select(line => $"Line {line} {new string('y', 20)}"));

        var comment = Jira.Comment(key, words);
        Helpdesk.Note(ticket, "/dev " + string.Join("\n\n", Enumerable.Range(1, 2000).Select(line => $"Line {line} {new string('z', 40)}")), Bridge.Rep);
        await Bridge.SettleAsync();

        var asked = Jira.Issue(key).Comments[^1];
        Assert.InRange(asked.Text.Length, 10_000, 32_767);
        Assert.Contains("read the rest", asked.Text, StringComparison.Ordinal);
        Assert.Contains($"/tickets/{ticket}", asked.Body.GetRawText(), StringComparison.Ordinal);
        var told = Helpdesk.Ticket(ticket).Comments.Single(note => note.Body.Contains("Line 1 ", StringComparison.Ordinal) && note.Body.Contains("yyy", StringComparison.Ordinal));
        Assert.Contains($"focusedCommentId={comment}", told.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_is_answered_with_what_would_have_been_right()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Helpdesk.Note(ticket, "/bug ENG", Bridge.Rep);
        Helpdesk.Note(ticket, "/bug ENG-999", Bridge.Rep);
        Helpdesk.Note(ticket, "/bridge", Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(ticket, "This was not carried out: /bug ENG.");
        NoteWith(ticket, "ENG-999 was not found in Jira");
        NoteWith(ticket, ") since ");
        Assert.Single(Jira.Issues);
        Assert.Equal(key, KeyOn(ticket));
    }
}
