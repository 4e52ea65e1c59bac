using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Rows;

/// <summary>An issue; what was seen of its comments is in <see cref="IssueCommentRow"/>.</summary>
internal sealed class IssueRow
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    /// <summary>Names, each on a line of its own.</summary>
    public string Components { get; init; } = "";

    public string? Priority { get; init; }

    public string? Status { get; init; }

    public StatusCategory Category { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? Resolution { get; init; }

    /// <summary>Null when there is no estimate.</summary>
    public DateOnly? EstimateDate { get; init; }

    public EstimateSource? EstimateSource { get; init; }

    public string? EstimateDetail { get; init; }

    /// <summary>Null when there is no workaround.</summary>
    public string? WorkaroundCommentId { get; init; }

    public string? WorkaroundBy { get; init; }

    /// <summary>Rich text as JSON.</summary>
    public string? WorkaroundText { get; init; }

    public DateTimeOffset? WorkaroundAt { get; init; }

    public bool IsGone { get; init; }

    public bool IsRestricted { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public int Revision { get; init; }

    /// <summary>Null for an issue that is its own master: the other columns of the merge mean nothing then.</summary>
    public string? MergedInto { get; init; }

    public MergeSource? MergeSource { get; init; }

    public string? MergedBy { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public DateTimeOffset? MergeMarkedAt { get; init; }

    /// <summary>Ids with a space between them; null when there are none.</summary>
    public string? KeptApart { get; init; }

    public string? Refusal { get; init; }

    /// <summary>Null for an issue that was not filed by the bridge: the other columns of the credit mean nothing then.</summary>
    public string? CreditTicketId { get; init; }

    public string? CreditRepId { get; init; }

    public DateTimeOffset? CreditAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? FixedAt { get; init; }

    public string? ReleaseVersion { get; init; }

    public DateOnly? ReleaseDate { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public static IssueRow Of(IssueState state) => new()
    {
        Id = state.Id,
        Key = state.Key,
        Url = state.Url,
        Summary = state.Summary,
        Components = string.Join('\n', state.Components),
        Priority = state.Priority,
        Status = state.Status,
        Category = state.Category,
        DoneAt = state.DoneAt,
        Resolution = state.Resolution,
        EstimateDate = state.Estimate?.Date,
        EstimateSource = state.Estimate?.Source,
        EstimateDetail = state.Estimate?.Detail,
        WorkaroundCommentId = state.Workaround?.CommentId,
        WorkaroundBy = state.Workaround?.By,
        WorkaroundText = state.Workaround is { } workaround ? StoredJson.Write(workaround.Text) : null,
        WorkaroundAt = state.Workaround?.At,
        IsGone = state.IsGone,
        IsRestricted = state.IsRestricted,
        UpdatedAt = state.UpdatedAt,
        Revision = state.Revision,
        MergedInto = state.Merge?.IntoId,
        MergeSource = state.Merge?.Source,
        MergedBy = state.Merge?.By,
        MergedAt = state.Merge?.At,
        MergeMarkedAt = state.Merge?.MarkedAt,
        KeptApart = state.KeptApart.IsEmpty ? null : string.Join(' ', state.KeptApart.Order(StringComparer.Ordinal)),
        Refusal = state.Refusal,
        CreditTicketId = state.Credit?.TicketId,
        CreditRepId = state.Credit?.RepId,
        CreditAt = state.Credit?.At,
        ConfirmedAt = state.ConfirmedAt,
        FixedAt = state.FixedAt,
        ReleaseVersion = state.Release?.Version,
        ReleaseDate = state.Release?.Date,
        ReleasedAt = state.ReleasedAt,
    };

    public IssueState ToState(ImmutableDictionary<string, HandledComment> seen) => new()
    {
        Id = Id,
        Key = Key,
        Url = Url,
        Summary = Summary,
        Components = ComponentsOf(Components),
        Priority = Priority,
        Status = Status,
        Category = Category,
        DoneAt = DoneAt,
        Resolution = Resolution,
        Estimate = EstimateDate is { } date ? new(date, EstimateSource.GetValueOrDefault(), EstimateDetail) : null,
        Workaround = WorkaroundCommentId is { } comment
            ? new(comment, WorkaroundBy!, StoredJson.ReadText(WorkaroundText!), WorkaroundAt.GetValueOrDefault())
            : null,
        IsGone = IsGone,
        IsRestricted = IsRestricted,
        UpdatedAt = UpdatedAt,
        Revision = Revision,
        Merge = MergedInto is { } master ? new(master, MergeSource.GetValueOrDefault(), MergedBy, MergedAt.GetValueOrDefault(), MergeMarkedAt) : null,
        KeptApart = KeptApart is { } apart ? [.. apart.Split(' ')] : [],
        Refusal = Refusal,
        Credit = CreditTicketId is { } ticket ? new(ticket, CreditRepId, CreditAt.GetValueOrDefault()) : null,
        ConfirmedAt = ConfirmedAt,
        FixedAt = FixedAt,
        Release = ReleaseVersion is { } version ? new(version, ReleaseDate) : null,
        ReleasedAt = ReleasedAt,
        Handled = seen,
    };

    /// <summary>The names in the column.</summary>
    public static ImmutableArray<string> ComponentsOf(string column) => column.Length == 0 ? [] : [.. column.Split('\n')];
}
