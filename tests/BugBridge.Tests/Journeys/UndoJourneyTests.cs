using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Journal;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>An approved reply waits before it is sent, and the approval can be taken back until then.</summary>
public sealed class UndoJourneyTests : Journey
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    private protected override bool HasReplies => true;

    [Fact]
    public async Task An_approved_reply_is_sent_only_when_the_time_to_take_it_back_is_over_whatever_happens_meanwhile()
    {
        var (_, draft) = await DraftedAsync();
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(draft.Stamp, 0, isApproved: true, "Rita", Bridge.Token));

        await TryNowAsync();
        await Bridge.RestartAsync();
        await TryNowAsync();
        Assert.Equal(DraftState.Approved, (await FindAsync(draft)).State);
        Assert.Empty(Helpdesk.Mails);

        Bridge.Clock.Skip(Wait);
        await TryNowAsync();
        Assert.Equal(DraftState.Sent, (await FindAsync(draft)).State);
        Assert.Single(Helpdesk.Mails);
    }

    [Fact]
    public async Task An_approval_that_was_taken_back_sends_nothing_and_the_next_one_sends_once()
    {
        var (_, draft) = await DraftedAsync();
        await ApproveAsync(draft);

        Assert.Equal(1, await Bridge.Drafts.UndoAsync([draft.Stamp], "Rob", Bridge.Token));
        Assert.Equal(0, await Bridge.Drafts.UndoAsync([draft.Stamp], "Rita", Bridge.Token));
        Bridge.Clock.Skip(Wait);
        await TryNowAsync();
        var back = await FindAsync(draft);
        Assert.Equal((DraftState.Waiting, null, null), (back.State, back.DecidedBy, back.DecidedAt));
        Assert.Empty(Helpdesk.Mails);

        await ApproveAsync(draft);
        await TryNowAsync();
        Assert.Empty(Helpdesk.Mails);
        Bridge.Clock.Skip(Wait);
        await TryNowAsync();
        Assert.Single(Helpdesk.Mails);
        Assert.Equal(0, await Bridge.Drafts.UndoAsync([draft.Stamp], "Rita", Bridge.Token));
    }

    [Fact]
    public async Task A_reply_that_waits_again_after_later_news_becomes_part_of_the_later_reply()
    {
        var (_, draft) = await DraftedAsync();
        await ApproveAsync(draft);
        Jira.Comment(draft.IssueKey, "/workaround Print page by page.", Bridge.Engineer);
        var later = (await DraftsAsync(2))[0];

        Assert.Equal(1, await Bridge.Drafts.UndoAsync([draft.Stamp], "Rita", Bridge.Token));

        var whole = await FindAsync(later);
        Assert.Equal((DraftState.Folded, later.Stamp), ((await FindAsync(draft)).State, (await FindAsync(draft)).FoldedInto));
        Assert.Equal((DraftState.Waiting, 1, later.Text), (whole.State, whole.Revision, whole.OwnText));
        Assert.Contains("5 December 2026", whole.Text, StringComparison.Ordinal);
        Assert.Contains("Print page by page.", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_takes_an_approval_back_in_the_ticket_by_the_number_that_the_note_names()
    {
        var (ticket, draft) = await DraftedAsync();
        Helpdesk.Note(ticket, $"/send {draft.Number}", Bridge.Rep);
        await Bridge.UntilAsync(() => NotesOn(ticket).Any(note => note.Contains("300 seconds", StringComparison.Ordinal)), "the note");
        Assert.Contains($"Write /hold {draft.Number} to stop it", NoteWith(ticket, "will be sent to the customer in 300 seconds"), StringComparison.Ordinal);

        Helpdesk.Note(ticket, $"/hold {draft.Number}", Bridge.Rep);
        await Bridge.UntilAsync(async () => (await FindAsync(draft)).State == DraftState.Dismissed, "the dismissal");
        Bridge.Clock.Skip(Wait);
        await TryNowAsync();

        Assert.Equal(DraftState.Dismissed, (await FindAsync(draft)).State);
        Assert.Empty(Helpdesk.Mails);
    }

    [Fact]
    public async Task Of_several_replies_that_are_approved_at_once_those_whose_text_changed_are_left()
    {
        var (_, draft) = await DraftedAsync();
        await Bridge.Drafts.EditAsync(draft.Stamp, 0, "Dear Cora, soon.", "Rob", Bridge.Token);

        Assert.Equal(0, await Bridge.Drafts.DecideManyAsync([new(draft.Stamp, 0)], isApproved: true, "Rita", Bridge.Token));
        Assert.Equal(1, await Bridge.Drafts.DecideManyAsync([new(draft.Stamp, 1), new("unknown", 0)], isApproved: true, "Rita", Bridge.Token));
    }

    private async Task<(long Ticket, OutreachDraft Draft)> DraftedAsync()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => (settings.Outreach.Events, settings.Outreach.UndoFor) = ([.. OutreachKinds.All], Wait),
        });
        var (ticket, key) = await FiledAsync();
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        var draft = Assert.Single(await DraftsAsync(1));
        await Bridge.SettleAsync();
        return (ticket, draft);
    }

    private async Task<List<OutreachDraft>> DraftsAsync(int count)
    {
        await Bridge.UntilAsync(async () => (await AllAsync()).Count == count && (await Bridge.Drafting.PendingAsync(1, Bridge.Token)).IsEmpty, $"{count} drafts");
        return await AllAsync();
    }

    private async Task ApproveAsync(OutreachDraft draft) =>
        Assert.Equal(DraftAnswer.Done, await Bridge.Drafts.DecideAsync(draft.Stamp, (await FindAsync(draft)).Revision, isApproved: true, "Rita", Bridge.Token));

    /// <summary>As an operator lets everything be tried at once.</summary>
    private async Task TryNowAsync()
    {
        Assert.Equal(0, (await Bridge.CommandAsync("journal", "retry", "--all")).Code);
        await Bridge.UntilAsync(
            async () => (await Bridge.Journal.ListAsync([EntryState.Waiting, EntryState.InFlight], 100, Bridge.Token)).All(entry => entry.DueAt > Bridge.Clock.GetUtcNow()), "nothing is due");
    }

    private async Task<List<OutreachDraft>> AllAsync() => [.. await Bridge.Outreach.DraftsAsync(new OutreachFilter(), 0, 1000, Bridge.Token)];

    private async Task<OutreachDraft> FindAsync(OutreachDraft draft) => (await Bridge.Outreach.FindAsync(draft.Stamp, Bridge.Token))!;
}
