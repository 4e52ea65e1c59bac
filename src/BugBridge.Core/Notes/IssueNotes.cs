using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Notes;

/// <summary>The notes that tell reps what happened to an issue. Each begins with the issue's key in bold and a link.</summary>
internal static class IssueNotes
{
    public static RichText Comment(IssueState issue, IssueComment comment, RichText text) =>
        Headed(issue, $"{comment.AuthorName} wrote on {EstimateWords.Moment(comment.CreatedAt)}", comment.Url).Then(Quoted(text));

    /// <summary>A comment as it was told others before, without its form.</summary>
    public static RichText ToldComment(IssueState issue, HandledComment comment) => Headed(
        issue, $"{comment.Told!.By} wrote on {EstimateWords.Moment(comment.Told.At)}", $"{issue.Url}?focusedCommentId={comment.Id}").Then(Quoted(RichText.FromPlain(comment.Told.Text)));

    /// <summary>A comment that was told before, with what changed in it as far as that is known.</summary>
    public static RichText EditedComment(IssueState issue, IssueComment comment, RichText text, ToldText? told)
    {
        var changed = told is null ? [] : TextChange.Between(told.Text, ToldText.Cut(PlainText.Of(text))).Blocks();
        var head = $"{comment.AuthorName} changed the comment of {EstimateWords.Moment(comment.CreatedAt)}";
        return changed.IsEmpty
            ? Headed(issue, head + "; it now says", comment.Url).Then(Quoted(text))
            : Headed(issue, head + ".", comment.Url).Then(new RichText([.. changed, Paragraph.Of(new TextRun("All of it now says:")), .. Quoted(text).Blocks]));
    }

    /// <summary>A comment that was told before and must no longer be passed on. What it said is not repeated, unless it was only written anew.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="told">The comment.</param>
    /// <param name="crossing">Why it is told no longer; null when it was deleted.</param>
    public static RichText WithdrawnComment(IssueState issue, ToldComment told, VisibilityDecision? crossing)
    {
        var (why, isSecret) = crossing switch
        {
            null => ("was deleted in Jira", true),
            { KeptBackBy: not null } => ("repeats what not everybody may read in Jira", true),
            { IsOpen: true } => ("was changed in Jira and is no longer meant for the reps", false),
            _ => ("is no longer open to everybody in Jira", true),
        };
        var beginning = !isSecret && told.Beginning is { } words ? $" and began with \"{words}\"" : string.Empty;
        return Headed(
            issue,
            $"{(told.Name is { } name ? $"{name}, which was told here{beginning}," : "a comment that was told here earlier")} {why}. Please do not pass it on.",
            $"{issue.Url}?focusedCommentId={told.Id}");
    }

    public static RichText Restricted(IssueState issue) => Headed(
        issue,
        "in Jira not everybody may read this issue any more. Nothing more of it comes here until that changes. Whatever was told here of it before (comments, dates, a workaround) is withdrawn: please do not pass it on.",
        null);

    public static RichText Opened(IssueState issue, DateTimeOffset now) => Headed(
        issue, "everybody in its project may read this issue again. Whatever was told here before counts again, and this is how it is now:", null)
        .Then(new RichText(Facts(issue, now)));

    /// <summary>An issue that was told to be gone is there again.</summary>
    public static RichText Back(IssueState issue, DateTimeOffset now) => Headed(
        issue, "the issue is back in Jira, and updates come here again. This is how it is now:", null)
        .Then(new RichText(Facts(issue, now)));

    /// <summary>A workaround that is new, changed, or given in the place of another.</summary>
    public static RichText Workaround(IssueState issue, Workaround workaround, string url, Workaround? before) => Headed(
        issue,
        before is null ? $"workaround from {workaround.By}"
            : before.CommentId == workaround.CommentId ? $"{workaround.By} changed the workaround"
            : $"{workaround.By} gave another workaround; please no longer offer the one before",
        url).Then(Quoted(workaround.Text));

    /// <summary>The workaround that is known, for tickets that are told nothing else.</summary>
    public static RichText KnownWorkaround(IssueState issue, Workaround workaround) =>
        Headed(issue, $"workaround from {workaround.By}", null).Then(Quoted(workaround.Text));

    public static RichText WithdrawnWorkaround(IssueState issue) =>
        Headed(issue, "the workaround was withdrawn. Please do not offer it any longer.", null);

    public static RichText Status(IssueChange change) => Headed(change.Now, StatusWords(change), null);

    public static RichText Released(IssueChange change) => Headed(change.Now, ReleasedWords(change), null);

    public static RichText NotReleased(IssueChange change) => Headed(
        change.Now, $"it is no longer released everywhere: {change.Held.Release!.Version} was taken back, or a version that is still to come was added. Please do not tell customers that they have the fix.", null);

    /// <summary>A change of the fix date.</summary>
    public static RichText Date(IssueChange change) => Headed(change.Now, DateWords.Of(change.Date, change.At), null);

    public static RichText Moved(IssueChange change) => Headed(change.Now, $"this is the new key of {change.Held.Key}; the issue moved to another project.", null);

    public static RichText Gone(IssueState issue) =>
        Headed(issue, "the issue was deleted in Jira, or the bridge may no longer read it. Nothing more will come from it. Write /bug to file a new issue, or /bug KEY to join another.", null);

    /// <summary>What is known of an issue, for a ticket that joins it or asks.</summary>
    public static ImmutableArray<Block> Facts(IssueState issue, DateTimeOffset now)
    {
        if (issue.IsRestricted)
        {
            return [Paragraph.Of(new TextRun("In Jira not everybody may read this issue, so nothing of it is told here."))];
        }

        var facts = ImmutableArray.CreateBuilder<Block>();
        facts.Add(Fact("Summary", issue.Summary));
        if (issue.Status is not null)
        {
            facts.Add(Fact("Status", issue.Resolution is null ? issue.Status : $"{issue.Status} ({issue.Resolution})"));
        }

        if (issue.Release is { } release)
        {
            facts.Add(Fact("Released in", release.Version));
        }
        else
        {
            facts.Add(Fact("Fix expected", DateWords.Of(issue.Estimate, now)));
        }

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

    internal static string StatusWords(IssueChange change)
    {
        var (before, now) = (change.Held, change.Now);
        var was = before.Status is null ? string.Empty : $", was {before.Status}";
        return now switch
        {
            { Category: StatusCategory.Done, Resolution: { } resolution } => $"resolved as {resolution}; the status is {now.Status}{was}.",
            _ when change.IsReopened => $"re-opened; the status is {now.Status}{was}.",
            _ => $"the status is {now.Status}{was}.",
        } + AwaitedWords(now, change.At);
    }

    internal static string ReleasedWords(IssueChange change)
    {
        var release = change.Now.Release!;
        return $"released in {release.Version}{(release.Date is { } day ? $" ({EstimateWords.Day(day, change.At)})" : string.Empty)}. Customers who have that version have the fix.";
    }

    /// <summary>What is done may still be on its way to customers.</summary>
    private static string AwaitedWords(IssueState now, DateTimeOffset at) => now.Category == StatusCategory.Done && now.HasPromise(at)
        ? $" Done is not yet released: {EstimateWords.Source(now.Estimate!)} is expected on {EstimateWords.Day(now.Estimate!.Date, at)}."
        : string.Empty;
}
