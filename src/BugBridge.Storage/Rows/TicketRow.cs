using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
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

    public string? Title { get; init; }

    public DateTimeOffset? EraseAt { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public ErasureCause? EraseWhy { get; init; }

    public ErasureStage? EraseStage { get; init; }

    public string? CustomerId { get; init; }

    public string? AccountId { get; init; }

    public string? AccountName { get; init; }

    public string? RepId { get; init; }

    public string? Severity { get; init; }

    public bool IsMerged { get; init; }

    public string? MergedInto { get; init; }

    /// <summary>The commands that wait, as JSON; null when there are none.</summary>
    public string? Kept { get; init; }

    /// <summary>What a rep said of the bug, as JSON; null when nothing was said.</summary>
    public string? Report { get; init; }

    /// <summary>What it was told of its issue last, as JSON; null while it is open.</summary>
    public string? Told { get; init; }

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

    public string? LinkFiling { get; init; }

    public bool LinkIsRefused { get; init; }

    /// <summary>Null when nothing of first contact is held: the other columns of the contact mean nothing then.</summary>
    public bool? ContactIsPartial { get; init; }

    /// <summary>By whose month it counts; derived, so that months are read from an index. Null while it counts in none.</summary>
    public DateTimeOffset? ContactCountsAt { get; init; }

    public string? ContactChannel { get; init; }

    public string? ContactCategory { get; init; }

    public string? ContactProduct { get; init; }

    public string? ContactRepId { get; init; }

    public int ContactReplies { get; init; }

    public DateTimeOffset? ContactFirstReplyAt { get; init; }

    public DateTimeOffset? ContactSecondReplyAt { get; init; }

    public DateTimeOffset? ContactThirdReplyAt { get; init; }

    public DateTimeOffset? ContactFourthReplyAt { get; init; }

    public DateTimeOffset? ContactCustomerAt { get; init; }

    public DateTimeOffset? ContactThanksAt { get; init; }

    public DateTimeOffset? ContactCopiedAt { get; init; }

    public DateTimeOffset? ContactMessageAt { get; init; }

    public ContactBeginning? ContactBegun { get; init; }

    public string? ContactOpenerId { get; init; }

    public TurnSide? ContactPassedOver { get; init; }

    public string? ContactSolverId { get; init; }

    public bool ContactIsOpenAgain { get; init; }

    public DateTimeOffset? ContactSolvedAt { get; init; }

    public DateTimeOffset? ContactLastSolvedAt { get; init; }

    public DateTimeOffset? ContactReopenedAt { get; init; }

    public bool ContactIsSpam { get; init; }

    public DateTimeOffset? ContactOfferedAt { get; init; }

    public string? ContactFollowsId { get; init; }

    /// <summary>As <see cref="ReportPrint.ToString"/> writes it.</summary>
    public string? ContactPrint { get; init; }

    /// <summary>The print's <see cref="ReportPrint.TellingTitle"/>; derived, so that tickets with the same title are found.</summary>
    public string? ContactTitle { get; init; }

    public string? ContactRecontactId { get; init; }

    public DateTimeOffset? ContactRecontactAt { get; init; }

    public RecontactCause? ContactRecontactCause { get; init; }

    public static TicketRow Of(TicketState state) => new()
    {
        Id = state.Id,
        Url = state.Url,
        Subject = state.Subject,
        Title = state.Title,
        EraseAt = state.EraseAt,
        EraseWhy = state.EraseWhy,
        EraseStage = state.EraseStage,
        ErasedAt = state.ErasedAt,
        Status = state.Status,
        IsOpen = state.IsOpen,
        CustomerId = state.CustomerId,
        AccountId = state.AccountId,
        AccountName = state.AccountName,
        RepId = state.RepId,
        Severity = state.Severity,
        IsMerged = state.IsMerged,
        MergedInto = state.MergedInto,
        Kept = state.Kept.IsDefaultOrEmpty ? null : StoredJson.Write(state.Kept),
        Report = state.Report is { } report ? StoredJson.Write(report) : null,
        Told = state.Told is { } told ? StoredJson.Write(told) : null,
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
        LinkFiling = state.Link?.Filing,
        LinkIsRefused = state.Link is { IsRefused: true },
        ContactIsPartial = state.Contact?.IsPartial,
        ContactCountsAt = FirstContactRule.SolvedMomentOf(state),
        ContactChannel = state.Contact?.Channel,
        ContactCategory = state.Contact?.Category,
        ContactProduct = state.Contact?.Product,
        ContactRepId = state.Contact?.RepId,
        ContactReplies = state.Contact?.Replies ?? 0,
        ContactFirstReplyAt = state.Contact?.FirstReplyAt,
        ContactSecondReplyAt = state.Contact?.SecondReplyAt,
        ContactThirdReplyAt = state.Contact?.ThirdReplyAt,
        ContactFourthReplyAt = state.Contact?.FourthReplyAt,
        ContactCustomerAt = state.Contact?.CustomerAt,
        ContactThanksAt = state.Contact?.ThanksAt,
        ContactCopiedAt = state.Contact?.CopiedAt,
        ContactMessageAt = state.Contact?.MessageAt,
        ContactBegun = state.Contact?.Begun,
        ContactOpenerId = state.Contact?.OpenerId,
        ContactPassedOver = state.Contact?.PassedOver,
        ContactSolverId = state.Contact?.SolverId,
        ContactIsOpenAgain = state.Contact is { IsOpenAgain: true },
        ContactSolvedAt = state.Contact?.SolvedAt,
        ContactLastSolvedAt = state.Contact?.LastSolvedAt,
        ContactReopenedAt = state.Contact?.ReopenedAt,
        ContactIsSpam = state.Contact is { IsSpam: true },
        ContactOfferedAt = state.Contact?.OfferedAt,
        ContactFollowsId = state.Contact?.FollowsId,
        ContactPrint = state.Contact?.Print?.ToString(),
        ContactTitle = state.Contact?.Print?.TellingTitle,
        ContactRecontactId = state.Contact?.Recontact?.TicketId,
        ContactRecontactAt = state.Contact?.Recontact?.At,
        ContactRecontactCause = state.Contact?.Recontact?.Cause,
    };

    public TicketState ToState(ImmutableDictionary<string, HandledComment> seen) => new()
    {
        Id = Id,
        Url = Url,
        Subject = Subject,
        Title = Title,
        EraseAt = EraseAt,
        EraseWhy = EraseWhy,
        EraseStage = EraseStage,
        ErasedAt = ErasedAt,
        Status = Status,
        IsOpen = IsOpen,
        CustomerId = CustomerId,
        AccountId = AccountId,
        AccountName = AccountName,
        RepId = RepId,
        Severity = Severity,
        IsMerged = IsMerged,
        MergedInto = MergedInto,
        Kept = Kept is null ? [] : StoredJson.ReadKept(Kept),
        Report = Report is null ? null : StoredJson.ReadReport(Report),
        Told = Told is null ? null : StoredJson.ReadTold(Told),
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        IsHandsOff = IsHandsOff,
        Link = LinkOrigin is { } origin
            ? new(LinkIssueId, origin, LinkBy, LinkSince.GetValueOrDefault()) { HomeId = LinkHomeId ?? LinkIssueId, RepId = LinkRepId, Awaits = LinkAwaits, Filing = LinkFiling, IsRefused = LinkIsRefused }
            : null,
        Contact = ContactIsPartial is { } partial
            ? new()
            {
                IsPartial = partial,
                Channel = ContactChannel,
                Category = ContactCategory,
                Product = ContactProduct,
                RepId = ContactRepId,
                Replies = ContactReplies,
                FirstReplyAt = ContactFirstReplyAt,
                SecondReplyAt = ContactSecondReplyAt,
                ThirdReplyAt = ContactThirdReplyAt,
                FourthReplyAt = ContactFourthReplyAt,
                CustomerAt = ContactCustomerAt,
                ThanksAt = ContactThanksAt,
                CopiedAt = ContactCopiedAt,
                MessageAt = ContactMessageAt,
                Begun = ContactBegun,
                OpenerId = ContactOpenerId,
                PassedOver = ContactPassedOver,
                SolverId = ContactSolverId,
                IsOpenAgain = ContactIsOpenAgain,
                SolvedAt = ContactSolvedAt,
                LastSolvedAt = ContactLastSolvedAt,
                ReopenedAt = ContactReopenedAt,
                IsSpam = ContactIsSpam,
                OfferedAt = ContactOfferedAt,
                FollowsId = ContactFollowsId,
                Print = ContactPrint is null ? null : ReportPrint.Parse(ContactPrint),
                Recontact = ContactRecontactId is null ? null : new Recontact(ContactRecontactId, ContactRecontactAt.GetValueOrDefault(), ContactRecontactCause.GetValueOrDefault()),
            }
            : null,
        Handled = seen,
    };
}
