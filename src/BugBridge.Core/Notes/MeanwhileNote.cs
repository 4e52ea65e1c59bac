using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Notes;

/// <summary>The one note that tells a ticket that was opened again what changed of its issue while it was not open.</summary>
internal static class MeanwhileNote
{
    /// <summary>The note, or null when nothing is to be told.</summary>
    /// <param name="told">What the ticket was told last.</param>
    /// <param name="now">The issue as it is held.</param>
    /// <param name="at">UTC.</param>
    public static RichText? Of(ToldFacts told, IssueState now, DateTimeOffset at)
    {
        if (told.IssueId != now.Id)
        {
            return IssueNotes.Headed(now, $"{told.Key} was merged into this issue, or separated from it, while this ticket was not open. The ticket is linked to this issue now.", null)
                .Then(new RichText(IssueNotes.Facts(now, at)));
        }

        if (now.IsGone || now.IsRestricted)
        {
            return now.IsGone && !told.IsGone ? IssueNotes.Gone(now)
                : !now.IsGone && !told.IsRestricted ? IssueNotes.Restricted(now)
                : null;
        }

        if (told.IsRestricted)
        {
            return IssueNotes.Opened(now, at);
        }

        List<Block> news = [.. Facts(told, now, at).Select(words => Paragraph.Of(new TextRun(words)))];
        news.AddRange(Workaround(told, now));
        news.AddRange(Comments(told, now).Select(words => Paragraph.Of(new TextRun(words))));
        return news.Count == 0 ? null : IssueNotes.Headed(now, "this changed while this ticket was not open.", null).Then(new RichText([.. news]));
    }

    private static IEnumerable<string> Facts(ToldFacts told, IssueState now, DateTimeOffset at)
    {
        var before = told.On(now);
        if (told.IsGone)
        {
            yield return "The issue can be read again.";
        }

        if (told.Key != now.Key)
        {
            yield return $"The new key of {told.Key} is {now.Key}; the issue moved to another project.";
        }

        // An issue that was just filed is expected to stand at its beginning: that is no news.
        var isBeginning = told.Status is null && now is { Category: Issues.StatusCategory.ToDo, Resolution: null };
        if (!isBeginning && (told.Status != now.Status || told.Resolution != now.Resolution))
        {
            yield return Sentence(IssueNotes.StatusWords(before, now) + IssueNotes.ReleaseWords(now, at));
        }

        if (told.Release is null && now.Release is { } release)
        {
            yield return $"Released in {release.Version}{(release.Date is { } day ? $" ({EstimateWords.Day(day, at)})" : string.Empty)}. Customers who have that version have the fix.";
        }
        else if (told.Release is { } former && now.Release is null)
        {
            yield return $"It is no longer released: {former.Version} does not hold the fix, or was taken back.";
        }

        if (told.Estimate?.Date != now.Estimate?.Date && !(now is { Estimate: null, Release: not null }))
        {
            yield return Sentence(IssueNotes.EstimateWordsOf(told.Estimate, now.Estimate, now.Estimate is { } estimate ? DateDoubts.Of(estimate.Date, at) : null, at));
        }
    }

    private static IEnumerable<Block> Workaround(ToldFacts told, IssueState now)
    {
        if (told.Knows(now.Workaround))
        {
            yield break;
        }

        if (now.Workaround is { } workaround)
        {
            yield return Paragraph.Of(new TextRun($"Workaround from {workaround.By}{(told.WorkaroundId is null ? string.Empty : "; please no longer offer the one before")}:"));
            yield return new Quote(workaround.Text.Blocks);
        }
        else
        {
            yield return Paragraph.Of(new TextRun("The workaround was withdrawn. Please do not offer it any longer."));
        }
    }

    /// <summary>Only comments that others were told; what they say stands in Jira.</summary>
    private static IEnumerable<string> Comments(ToldFacts told, IssueState now)
    {
        var before = told.CommentIds().ToHashSet(StringComparer.Ordinal);
        var added = now.Seen.Values.Count(seen => seen.Crossed && !before.Contains(seen.Id) && seen.Id != now.Workaround?.CommentId);
        if (added > 0)
        {
            yield return $"{Counted.Of(added, "comment")} meanwhile, see {now.Key}.";
        }

        var withdrawn = before.Count(id => now.Seen.GetValueOrDefault(id) is not { Crossed: true });
        if (withdrawn > 0)
        {
            yield return $"{Counted.Of(withdrawn, "comment")} that came here earlier {(withdrawn == 1 ? "was" : "were")} withdrawn in Jira. Please do not pass on what is no longer there.";
        }
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
