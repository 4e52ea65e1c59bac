using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.State;

/// <summary>
/// What a ticket that is not open was told of its issue last. While it is not open nothing is told; once it is opened again, this is what the issue
/// is compared with. Serialises to JSON.
/// </summary>
/// <param name="IssueId">The issue that it was linked to.</param>
/// <param name="Key">Its key.</param>
public sealed record ToldFacts(string IssueId, string Key)
{
    /// <summary>The status, or null when the issue was not read yet.</summary>
    public string? Status { get; init; }

    /// <summary>The kind of the status.</summary>
    public StatusCategory Category { get; init; }

    /// <summary>The resolution, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>The fix date, or null.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>The release, or null.</summary>
    public Release? Release { get; init; }

    /// <summary>The comment that gave the workaround, or null.</summary>
    public string? WorkaroundId { get; init; }

    /// <summary>A hash of the workaround's words, or null.</summary>
    public string? WorkaroundHash { get; init; }

    /// <summary>True when the issue was gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>True when not everybody might read the issue.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>The ids of the comments that had been told, with a space between them.</summary>
    public string Comments { get; init; } = string.Empty;

    /// <summary>What is told of an issue that is held so.</summary>
    public static ToldFacts Of(IssueState issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new(issue.Id, issue.Key)
        {
            Status = issue.Status,
            Category = issue.Category,
            Resolution = issue.Resolution,
            Estimate = issue.Estimate,
            Release = issue.Release,
            WorkaroundId = issue.Workaround?.CommentId,
            WorkaroundHash = HashOf(issue.Workaround),
            IsGone = issue.IsGone,
            IsRestricted = issue.IsRestricted,
            Comments = string.Join(' ', issue.Handled.Values.Where(seen => seen.Crossed).Select(seen => seen.Id).Order(StringComparer.Ordinal)),
        };
    }

    /// <summary>The comments that had been told.</summary>
    public IEnumerable<string> CommentIds() => Comments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The issue as it was told, to be compared with as it is. Of a workaround that says something else now, the words are not known any more.</summary>
    public IssueState On(IssueState now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now with
        {
            Key = Key,
            Status = Status,
            Category = Category,
            Resolution = Resolution,
            Estimate = Estimate,
            Release = Release,
            Workaround = WorkaroundId is not { } id ? null
                : now.Workaround is { } same && WorkaroundHash == HashOf(same) ? same
                : new Workaround(id, string.Empty, RichText.Empty, default),
            IsGone = IsGone,
            IsRestricted = IsRestricted,
        };
    }

    private static string? HashOf(Workaround? workaround) => workaround is null ? null : Stamp.For("workaround", PlainText.Of(workaround.Text));
}
