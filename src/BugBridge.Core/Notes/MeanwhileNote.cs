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
            return IssueNotes.Headed(now, $"{told.Key} was merged into this issue or split from it while this ticket was closed. The ticket is now linked to this issue.", null)
                .Then(new RichText(IssueNotes.Facts(now, at)));
        }

        var change = IssueChange.Between(told.On(now), now, at);
        return change.Access switch
        {
            AccessChange.Vanished => IssueNotes.Gone(now),
            AccessChange.Closed => IssueNotes.Restricted(now),
            AccessChange.StillAway => null,
            _ when told.IsRestricted => IssueNotes.Opened(now, at),
            _ => Changed(told, change),
        };
    }

    private static RichText? Changed(ToldFacts told, IssueChange change)
    {
        List<Block> news = [.. Facts(change).Select(words => Paragraph.Of(new TextRun(words)))];
        news.AddRange(Workaround(change));
        news.AddRange(Comments(told, change.Now).Select(words => Paragraph.Of(new TextRun(words))));
        return news.Count == 0 ? null : IssueNotes.Headed(change.Now, "updates while this ticket was closed:", null).Then(new RichText([.. news]));
    }

    private static IEnumerable<string> Facts(IssueChange change)
    {
        if (change.Access == AccessChange.Back)
        {
            yield return "BugBridge can read the issue again.";
        }

        if (change.IsMoved)
        {
            yield return $"New key {change.Now.Key}, was {change.Held.Key}; the issue moved to another project.";
        }

        if (change.Status == StatusChange.Changed)
        {
            yield return Sentence(IssueNotes.StatusWords(change));
        }

        if (change.Release == ReleaseChange.Released)
        {
            yield return Sentence(IssueNotes.ReleasedWords(change));
        }
        else if (change.Release == ReleaseChange.TakenBack)
        {
            yield return $"No longer released: {change.Held.Release!.Version} does not contain the fix, or was withdrawn.";
        }

        if (change.Date is { Kind: not (DateChangeKind.None or DateChangeKind.Met) } date)
        {
            yield return Sentence(DateWords.Of(date, change.At));
        }
    }

    private static IEnumerable<Block> Workaround(IssueChange change)
    {
        if (change.Workaround == WorkaroundChange.Withdrawn)
        {
            yield return Paragraph.Of(new TextRun("The workaround was withdrawn. Please stop offering it."));
        }
        else if (change is { Workaround: not WorkaroundChange.None, Now.Workaround: { } workaround })
        {
            yield return Paragraph.Of(new TextRun($"Workaround from {workaround.By}{(change.Workaround == WorkaroundChange.New ? string.Empty : "; please stop offering the old one")}:"));
            yield return new Quote(workaround.Text.Blocks);
        }
    }

    /// <summary>Only comments that others were told; what they say stands in Jira.</summary>
    private static IEnumerable<string> Comments(ToldFacts told, IssueState now)
    {
        var before = told.CommentIds().ToHashSet(StringComparer.Ordinal);
        var added = now.Handled.Values.Count(seen => seen.Crossed && !before.Contains(seen.Id) && seen.Id != now.Workaround?.CommentId);
        if (added > 0)
        {
            yield return $"{Counted.Of(added, "new comment")}; see {now.Key}.";
        }

        var withdrawn = before.Count(id => now.Handled.GetValueOrDefault(id) is not { Crossed: true });
        if (withdrawn > 0)
        {
            yield return $"{Counted.Of(withdrawn, "comment")} posted here earlier {(withdrawn == 1 ? "was" : "were")} withdrawn in Jira. Please do not pass {(withdrawn == 1 ? "it" : "them")} on.";
        }
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
