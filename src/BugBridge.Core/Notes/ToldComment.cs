using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Notes;

/// <summary>Names a comment that was told before, so that a reader finds the note that is meant and no other.</summary>
/// <param name="seen">What was told.</param>
/// <param name="held">All comments of the issue that were dealt with.</param>
/// <param name="present">All comments that the issue has now.</param>
internal sealed class ToldComment(HandledComment seen, IEnumerable<HandledComment> held, IReadOnlyCollection<IssueComment> present)
{
    private const int FewWords = 6;

    /// <summary>Its id.</summary>
    public string Id => seen.Id;

    /// <summary>
    /// Author and time, exact where the same author wrote more than one in that minute: "the comment by Ed Engineer of 2 November 2026, 09:05 UTC"; null when
    /// neither is known.
    /// </summary>
    public string? Name => By is not { } by || At is not { } at ? null
        : Beside(by, at) is not { Count: > 0 } beside ? $"the comment by {by} of {EstimateWords.Moment(at)}"
        : $"the comment by {by} of {at.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}{Place(beside, at)}";

    /// <summary>How it began, as it was told.</summary>
    public string? Beginning
    {
        get
        {
            var words = seen.Told?.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
            return words.Length == 0 ? null : CleanText.Start(string.Join(' ', words.Take(FewWords)), 60) + (words.Length > FewWords ? " …" : string.Empty);
        }
    }

    private string? By => seen.Told?.By ?? Now?.AuthorName;

    private DateTimeOffset? At => seen.Told?.At ?? Now?.CreatedAt;

    private IssueComment? Now => present.FirstOrDefault(comment => comment.Id == seen.Id);

    private List<(string Id, string By, DateTimeOffset At)> Beside(string by, DateTimeOffset at) =>
    [
        .. present.Where(comment => comment.Stamp is null).Select(comment => (comment.Id, By: comment.AuthorName, At: comment.CreatedAt))
            .Concat(held.Where(other => other.Told is not null).Select(other => (other.Id, other.Told!.By, other.Told.At)))
            .DistinctBy(other => other.Id, StringComparer.Ordinal)
            .Where(other => other.Id != seen.Id && other.By == by && EstimateWords.Moment(other.At) == EstimateWords.Moment(at)),
    ];

    /// <summary>Of those of the very same second, which it was, in the order in which Jira numbers them.</summary>
    private string Place(List<(string Id, string By, DateTimeOffset At)> beside, DateTimeOffset at)
    {
        var same = beside.Where(other => other.At.ToUnixTimeSeconds() == at.ToUnixTimeSeconds()).Select(other => other.Id).ToList();
        if (same.Count == 0)
        {
            return string.Empty;
        }

        var place = same.Count(id => (id.Length, id).CompareTo((seen.Id.Length, seen.Id)) < 0) + 1;
        return string.Create(CultureInfo.InvariantCulture, $" (number {place} of {same.Count + 1} of that second)");
    }
}
