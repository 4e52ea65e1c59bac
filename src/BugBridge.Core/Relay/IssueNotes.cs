using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Relay;

/// <summary>The notes that tell reps what happened to an issue. Each begins with the issue's key in bold and a link.</summary>
internal static class IssueNotes
{
    public static RichText Comment(IssueState issue, IssueComment comment, RichText text) =>
        Headed(issue, $"{comment.AuthorName} wrote on {EstimateWords.Moment(comment.CreatedAt)}", comment.Url).Then(Quoted(text));

    public static RichText EditedComment(IssueState issue, IssueComment comment, RichText text) =>
        Headed(issue, $"{comment.AuthorName} changed the comment of {EstimateWords.Moment(comment.CreatedAt)}; it now says", comment.Url)
            .Then(Quoted(text));

    public static RichText WithdrawnComment(IssueState issue, string why) =>
        Headed(issue, $"a comment that was told here earlier {why}. Please do not pass it on.", null);

    public static RichText Workaround(IssueState issue, Workaround workaround, string url, bool isNew) =>
        Headed(issue, isNew ? $"workaround from {workaround.By}" : $"{workaround.By} changed the workaround", url).Then(Quoted(workaround.Text));

    public static RichText WithdrawnWorkaround(IssueState issue) =>
        Headed(issue, "the workaround was withdrawn. Please do not offer it any longer.", null);

    public static RichText Status(IssueState before, IssueState now) => Headed(now, StatusWords(before, now), null);

    public static RichText Estimate(IssueState before, IssueState now, DateTimeOffset at) => Headed(now, EstimateChange(before.Estimate, now.Estimate, at), null);

    public static RichText Moved(IssueState before, IssueState now) => Headed(now, $"this is the new key of {before.Key}; the issue moved to another project.", null);

    public static RichText Gone(IssueState issue) =>
        Headed(issue, "the issue was deleted in Jira, or the bridge may no longer read it. Nothing more will come from it. Write /bug to file a new issue, or /bug KEY to join another.", null);

    /// <summary>What is known of an issue, for a ticket that joins it or asks.</summary>
    public static ImmutableArray<Block> Facts(IssueState issue, DateTimeOffset now)
    {
        var facts = ImmutableArray.CreateBuilder<Block>();
        facts.Add(Fact("Summary", issue.Summary));
        if (issue.Status is not null)
        {
            facts.Add(Fact("Status", issue.Resolution is null ? issue.Status : $"{issue.Status} ({issue.Resolution})"));
        }

        facts.Add(Fact("Fix expected", issue.Estimate is { } estimate
            ? $"{EstimateWords.Day(estimate.Date, now)} ({EstimateWords.Source(estimate)})"
            : "no date yet"));
        if (issue.Workaround is { } workaround)
        {
            facts.Add(Fact("Workaround", $"from {workaround.By}:"));
            facts.Add(new Quote(workaround.Text.Blocks));
        }

        return facts.ToImmutable();
    }

    /// <summary>A first line "KEY: what", linked, and nothing else.</summary>
    public static RichText Headed(IssueState issue, string what, string? url) => RichText.Of(Paragraph.Of(
        new Link(url ?? issue.Url, [new TextRun(issue.Key, TextMarks.Strong)]), new TextRun(": " + what)));

    private static Paragraph Fact(string name, string value) => Paragraph.Of(new TextRun(name + ": ", TextMarks.Strong), new TextRun(value));

    private static RichText Quoted(RichText text) => RichText.Of(new Quote(text.Blocks));

    private static string StatusWords(IssueState before, IssueState now)
    {
        var was = before.Status is null ? string.Empty : $", was {before.Status}";
        return now switch
        {
            { Category: StatusCategory.Done, Resolution: { } resolution } => $"resolved as {resolution}; the status is {now.Status}{was}.",
            _ when before.Category == StatusCategory.Done && now.Category != StatusCategory.Done => $"re-opened; the status is {now.Status}{was}.",
            _ => $"the status is {now.Status}{was}.",
        };
    }

    private static string EstimateChange(Estimate? before, Estimate? now, DateTimeOffset at) => (before, now) switch
    {
        (null, { } first) => $"a fix is expected on {EstimateWords.Day(first.Date, at)} ({EstimateWords.Source(first)}).",
        ({ } old, { } next) => $"a fix is now expected on {EstimateWords.Day(next.Date, at)}, was {EstimateWords.Day(old.Date, at)} ({EstimateWords.Source(next)}).",
        ({ } old, null) => $"there is no longer a date for the fix, was {EstimateWords.Day(old.Date, at)}.",
        _ => "there is no date for the fix.",
    };
}
