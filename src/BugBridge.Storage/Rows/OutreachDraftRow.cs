using BugBridge.Core.Outreach;

namespace BugBridge.Storage.Rows;

/// <summary>What one customer is to be told of one event.</summary>
internal sealed class OutreachDraftRow
{
    public required string Stamp { get; init; }

    public required string EventStamp { get; init; }

    public required string IssueId { get; init; }

    public required string IssueKey { get; init; }

    public required OutreachKind Kind { get; init; }

    public DateOnly? Date { get; init; }

    public required string CustomerKey { get; init; }

    public string? CustomerName { get; init; }

    public required string TicketId { get; init; }

    public required string Subject { get; init; }

    public required int Tickets { get; init; }

    public required string Language { get; init; }

    public required int Revision { get; init; }

    public string? EditedBy { get; init; }

    public required DraftState State { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public string? FollowUpId { get; init; }

    public string? FoldedInto { get; init; }

    /// <summary>After the short columns: whoever reads only those need not read its pages.</summary>
    public required string Text { get; init; }

    public string? OwnText { get; init; }

    public static OutreachDraftRow Of(OutreachDraft draft) => new()
    {
        Stamp = draft.Stamp,
        EventStamp = draft.EventStamp,
        IssueId = draft.IssueId,
        IssueKey = draft.IssueKey,
        Kind = draft.Kind,
        Date = draft.Date,
        CustomerKey = draft.CustomerKey,
        CustomerName = draft.CustomerName,
        TicketId = draft.TicketId,
        Subject = draft.Subject,
        Tickets = draft.Tickets,
        Language = draft.Language,
        Revision = draft.Revision,
        EditedBy = draft.EditedBy,
        State = draft.State,
        Reason = draft.Reason,
        MadeAt = draft.MadeAt,
        DecidedBy = draft.DecidedBy,
        DecidedAt = draft.DecidedAt,
        SentAt = draft.SentAt,
        FollowUpId = draft.FollowUpId,
        FoldedInto = draft.FoldedInto,
        Text = draft.Text,
        OwnText = draft.OwnText,
    };

    public OutreachDraft ToDraft() => new()
    {
        Stamp = Stamp,
        EventStamp = EventStamp,
        IssueId = IssueId,
        IssueKey = IssueKey,
        Kind = Kind,
        Date = Date,
        CustomerKey = CustomerKey,
        CustomerName = CustomerName,
        TicketId = TicketId,
        Subject = Subject,
        Tickets = Tickets,
        Language = Language,
        Revision = Revision,
        EditedBy = EditedBy,
        State = State,
        Reason = Reason,
        MadeAt = MadeAt,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        SentAt = SentAt,
        FollowUpId = FollowUpId,
        FoldedInto = FoldedInto,
        Text = Text,
        OwnText = OwnText,
    };
}
