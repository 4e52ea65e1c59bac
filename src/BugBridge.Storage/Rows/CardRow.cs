using BugBridge.Core.Duplicates;

namespace BugBridge.Storage.Rows;

/// <summary>An issue as it may be offered as a candidate.</summary>
internal sealed class CardRow
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    public required string Status { get; init; }

    public string? Resolution { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsRestricted { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public static CardRow Of(IssueCard card) => new()
    {
        Id = card.Id,
        Key = card.Key,
        Url = card.Url,
        Summary = card.Summary,
        Status = card.Status,
        Resolution = card.Resolution,
        ClosedAt = card.ClosedAt,
        IsRestricted = card.IsRestricted,
        UpdatedAt = card.UpdatedAt,
    };

    public IssueCard ToCard() => new()
    {
        Id = Id,
        Key = Key,
        Url = Url,
        Summary = Summary,
        Status = Status,
        Resolution = Resolution,
        ClosedAt = ClosedAt,
        IsRestricted = IsRestricted,
        UpdatedAt = UpdatedAt,
    };
}
