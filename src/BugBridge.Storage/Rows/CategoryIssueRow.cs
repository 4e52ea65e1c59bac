using BugBridge.Core.Usability;

namespace BugBridge.Storage.Rows;

/// <summary>An issue that was asked for for a category, in the review of a period.</summary>
internal sealed class CategoryIssueRow
{
    public required string Period { get; init; }

    public required string CategoryId { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public string? IssueId { get; init; }

    public string? Key { get; init; }

    public string? Refusal { get; init; }

    public static CategoryIssueRow Of(CategoryIssue issue) => new()
    {
        Period = issue.Period,
        CategoryId = issue.CategoryId,
        AskedBy = issue.AskedBy,
        AskedAt = issue.AskedAt,
        IssueId = issue.IssueId,
        Key = issue.Key,
        Refusal = issue.Refusal,
    };

    public CategoryIssue ToIssue() => new(Period, CategoryId, AskedBy, AskedAt) { IssueId = IssueId, Key = Key, Refusal = Refusal };
}
