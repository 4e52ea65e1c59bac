using System.Collections.Immutable;
using BugBridge.Core.Outreach;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Outreach;

/// <summary>Which reply a rep means.</summary>
public sealed class DraftChoiceTests
{
    private static readonly OutreachDraft First = Draft("0000000000000001");
    private static readonly OutreachDraft Second = Draft("0000000000000002");
    private static readonly TicketComment Note = A.Note("/send");

    [Fact]
    public void Without_a_number_it_is_not_clear_when_two_wait()
    {
        var chosen = Of([First, Second], Ticket(First, Second), number: null);

        Assert.Null(chosen.Draft);
        Assert.Equal([First, Second], chosen.Open);
    }

    [Fact]
    public void The_number_makes_it_clear() => Assert.Equal(Second, Of([First, Second], Ticket(First, Second), Second.Number).Draft);

    [Fact]
    public void The_one_that_waits_is_meant_when_the_last_note_offered_it() => Assert.Equal(First, Of([First], Ticket(First), number: null).Draft);

    [Fact]
    public void What_another_note_offered_last_is_not_meant_by_a_bare_send() =>
        Assert.Null(Of([First, Second with { State = DraftState.Replaced }], Ticket(First, Second), number: null).Draft);

    private static DraftChoice Of(ImmutableArray<OutreachDraft> drafts, Ticket ticket, int? number) => DraftChoice.Of(drafts, ticket, Note, number, isApproved: true);

    private static Ticket Ticket(params OutreachDraft[] offered) =>
        A.Ticket([.. offered.Select(draft => A.Note("A reply lies ready.", "n" + draft.Stamp) with { Stamp = draft.AnnouncementOf(0) }), Note]);

    private static OutreachDraft Draft(string stamp) => new()
    {
        Stamp = stamp,
        EventStamp = "event",
        IssueId = "10",
        IssueKey = "ENG-1",
        Kind = OutreachKind.Estimate,
        CustomerKey = "cora",
        TicketId = "7",
        Subject = "Export crashes",
        Tickets = 1,
        Language = "en",
        Text = "Hello",
        State = DraftState.Waiting,
        MadeAt = A.Monday,
    };
}
