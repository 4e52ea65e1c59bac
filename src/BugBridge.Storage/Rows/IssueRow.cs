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

    public required DateTimeOffset UpdatedAt { get; init; }

    public int Revision { get; init; }

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
        Resolution = state.Resolution,
        EstimateDate = state.Estimate?.Date,
        EstimateSource = state.Estimate?.Source,
        EstimateDetail = state.Estimate?.Detail,
        WorkaroundCommentId = state.Workaround?.CommentId,
        WorkaroundBy = state.Workaround?.By,
        WorkaroundText = state.Workaround is { } workaround ? StoredJson.Write(workaround.Text) : null,
        WorkaroundAt = state.Workaround?.At,
        IsGone = state.IsGone,
        UpdatedAt = state.UpdatedAt,
        Revision = state.Revision,
    };

    public IssueState ToState(ImmutableDictionary<string, SeenComment> seen) => new()
    {
        Id = Id,
        Key = Key,
        Url = Url,
        Summary = Summary,
        Components = ComponentsOf(Components),
        Priority = Priority,
        Status = Status,
        Category = Category,
        Resolution = Resolution,
        Estimate = EstimateDate is { } date ? new(date, EstimateSource.GetValueOrDefault(), EstimateDetail) : null,
        Workaround = WorkaroundCommentId is { } comment
            ? new(comment, WorkaroundBy!, StoredJson.ReadText(WorkaroundText!), WorkaroundAt.GetValueOrDefault())
            : null,
        IsGone = IsGone,
        UpdatedAt = UpdatedAt,
        Revision = Revision,
        Seen = seen,
    };

    /// <summary>The names in the column.</summary>
    public static ImmutableArray<string> ComponentsOf(string column) => column.Length == 0 ? [] : [.. column.Split('\n')];
}
