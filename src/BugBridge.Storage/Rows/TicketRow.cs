using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Storage.Rows;

/// <summary>A ticket with its link; what was seen of its comments is in <see cref="TicketCommentRow"/>.</summary>
internal sealed class TicketRow
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Subject { get; init; }

    public required TicketStatus Status { get; init; }

    public required bool IsOpen { get; init; }

    public string? CustomerId { get; init; }

    public string? AccountId { get; init; }

    public string? AccountName { get; init; }

    public string? RepId { get; init; }

    public string? Severity { get; init; }

    public bool IsMerged { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public bool IsHandsOff { get; init; }

    /// <summary>Null when the ticket has no link: the other columns of the link mean nothing then.</summary>
    public LinkOrigin? LinkOrigin { get; init; }

    public string? LinkIssueId { get; init; }

    /// <summary>Null when it is the issue itself: only where that was merged into another do the two differ.</summary>
    public string? LinkHomeId { get; init; }

    public string? LinkBy { get; init; }

    public DateTimeOffset? LinkSince { get; init; }

    public string? LinkRepId { get; init; }
    public string? LinkAwaits { get; init; }

    public bool LinkIsRefused { get; init; }

    public static TicketRow Of(TicketState state) => new()
    {
        Id = state.Id,
        Url = state.Url,
        Subject = state.Subject,
        Status = state.Status,
        IsOpen = state.IsOpen,
        CustomerId = state.CustomerId,
        AccountId = state.AccountId,
        AccountName = state.AccountName,
        RepId = state.RepId,
        Severity = state.Severity,
        IsMerged = state.IsMerged,
        CreatedAt = state.CreatedAt,
        UpdatedAt = state.UpdatedAt,
        IsHandsOff = state.IsHandsOff,
        LinkOrigin = state.Link?.Origin,
        LinkIssueId = state.Link?.IssueId,
        LinkHomeId = state.Link?.HomeId == state.Link?.IssueId ? null : state.Link?.HomeId,
        LinkBy = state.Link?.By,
        LinkSince = state.Link?.Since,
        LinkRepId = state.Link?.RepId,
        LinkAwaits = state.Link?.Awaits,
        LinkIsRefused = state.Link is { IsRefused: true },
    };

    public TicketState ToState(ImmutableDictionary<string, SeenComment> seen) => new()
    {
        Id = Id,
        Url = Url,
        Subject = Subject,
        Status = Status,
        IsOpen = IsOpen,
        CustomerId = CustomerId,
        AccountId = AccountId,
        AccountName = AccountName,
        RepId = RepId,
        Severity = Severity,
        IsMerged = IsMerged,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        IsHandsOff = IsHandsOff,
        Link = LinkOrigin is { } origin
            ? new(LinkIssueId, origin, LinkBy, LinkSince.GetValueOrDefault()) { HomeId = LinkHomeId ?? LinkIssueId, RepId = LinkRepId, Awaits = LinkAwaits, IsRefused = LinkIsRefused }
            : null,
        Seen = seen,
    };
}
