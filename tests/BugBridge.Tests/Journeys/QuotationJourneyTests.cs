using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What is quoted in a note is obeyed by nobody, and a reply goes to the customer only when a rep meant that reply.</summary>
public sealed class QuotationJourneyTests : Journey
{
    private static readonly DateOnly Fifth = new(2026, 12, 5);
    private static readonly DateOnly Twelfth = new(2026, 12, 12);

    private protected override bool HasReplies => true;

    [Theory]
    [InlineData("Fine with me.\n\n-----Original Message-----\nFrom: Rita Rep\nSent: Tuesday, November 3, 2026 10:12\nTo: Support\nSubject: Export\n\n/send\n\n/bug")]
    [InlineData("Fine with me.\n\nAm Di., 3. Nov. 2026 um 10:12 Uhr schrieb Rita Rep <rita@example.com>:\n\n/send\n\n/unlink")]
    [InlineData("> /send\n\nI did that yesterday.")]
    public async Task A_colleague_who_answers_a_mail_that_holds_send_sends_nothing(string note)
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();

        var comment = Helpdesk.Note(ticket, note, Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(DraftState.Waiting, (await FindAsync(draft)).State);
        Assert.Empty(Helpdesk.Mails);
        Assert.Single(Jira.Issues);
        var decisions = await Bridge.View.DecisionsAsync(Lane.OfTicket($"{ticket}"), 100, Bridge.Token);
        Assert.Contains(decisions, decision => decision.Reason.Contains($"/send in comment {comment} was not carried out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_note_of_a_merge_carries_out_nothing_that_a_customer_wrote()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        var other = Helpdesk.FileTicket(Bridge.Customer, "Again", "It is the same.");
        await Bridge.SettleAsync();
        Helpdesk.Reply(other, Bridge.Customer, "/dev The key is hunter2\n\n/unlink");
        Helpdesk.Merge(other, ticket, Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        await Bridge.SettleAsync();

        Assert.DoesNotContain("hunter2", string.Join('\n', Jira.Issue(key).Comments.Select(comment => comment.Text)), StringComparison.Ordinal);
        Assert.Equal(key, (await Bridge.View.FindIssueAsync((await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token))!.Link!.IssueId!, Bridge.Token))!.Key);
    }

    [Fact]
    public async Task Send_sends_the_one_reply_that_all_news_was_folded_into_and_not_one_of_its_parts()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var first = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        Jira.Comment(key, "/workaround Print to a file first.", Bridge.Engineer);
        var whole = (await DraftsAsync(2)).Single(draft => draft.Stamp != first.Stamp);
        await Bridge.SettleAsync();

        Helpdesk.Note(ticket, $"/send {first.Number}", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Empty(Helpdesk.Mails);

        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await StateAsync(whole, DraftState.Sent);
        var mail = Assert.Single(Helpdesk.Mails).Body;
        Assert.Contains("Print to a file first.", mail, StringComparison.Ordinal);
        Assert.Contains("5 December 2026", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_that_answers_a_reply_which_was_replaced_asks_again()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var first = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        Helpdesk.Note(ticket, $"/send {first.Number + 1}", Bridge.Rep);
        await Bridge.SettleAsync();
        NoteWith(ticket, $"Reply {first.Number + 1} is not waiting");
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.EditAsync(first.Stamp, 0, "Dear Cora, soon.", "Rob", Bridge.Token));
        var edited = await FindAsync(first);

        // Nobody has shown the new words to anyone yet.
        Helpdesk.Note(ticket, $"/send {first.Number}", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.NotEqual(first.Number, edited.Number);
        Assert.Empty(Helpdesk.Mails);

        Helpdesk.Note(ticket, "/send", Bridge.Rep);
        await StateAsync(first, DraftState.Sent);
        Assert.Contains("Dear Cora, soon.", Assert.Single(Helpdesk.Mails).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_replaced_another_is_sent_by_its_own_note_alone()
    {
        await TellingAsync();
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, Fifth);
        var first = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        Jira.SetDueDate(key, Twelfth);
        var second = (await DraftsAsync(2))[0];
        await Bridge.SettleAsync();

        Helpdesk.Note(ticket, $"/send {first.Number}", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.Empty(Helpdesk.Mails);

        Helpdesk.Note(ticket, $"/hold {second.Number}", Bridge.Rep);
        await StateAsync(second, DraftState.Dismissed);
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
