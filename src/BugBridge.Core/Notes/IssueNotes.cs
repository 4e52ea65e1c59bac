using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Notes;

/// <summary>The notes that tell reps what happened to an issue. Each begins with the issue's key in bold and a link, or says at once what it is linked to.</summary>
internal static class IssueNotes
{
    private const string NoAccess = "Access to this issue is restricted in Jira, so no details are shown here.";

    public static RichText Comment(IssueState issue, IssueComment comment, RichText text) =>
        Headed(issue, $"{comment.AuthorName} wrote on {EstimateWords.Moment(comment.CreatedAt)}", comment.Url).Then(Quoted(text));

    /// <summary>A comment as it was told others before, without its form.</summary>
    public static RichText ToldComment(IssueState issue, HandledComment comment) => Headed(
        issue, $"{comment.Told!.By} wrote on {EstimateWords.Moment(comment.Told.At)}", $"{issue.Url}?focusedCommentId={comment.Id}").Then(Quoted(RichText.FromPlain(comment.Told.Text)));

    /// <summary>A comment that was told before, with what changed in it as far as that is known.</summary>
    public static RichText EditedComment(IssueState issue, IssueComment comment, RichText text, ToldText? told)
    {
        var changed = told is null ? [] : TextChange.Between(told.Text, ToldText.Cut(PlainText.Of(text))).Blocks();
        var head = $"{comment.AuthorName} edited the comment of {EstimateWords.Moment(comment.CreatedAt)}";
        return changed.IsEmpty
            ? Headed(issue, head + "; it now says", comment.Url).Then(Quoted(text))
            : Headed(issue, head + ".", comment.Url).Then(new RichText([.. changed, Paragraph.Of(new TextRun("The whole comment now:")), .. Quoted(text).Blocks]));
    }

    /// <summary>A comment that was told before and must no longer be passed on. What it said is not repeated, unless it was only rewritten.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="told">The comment.</param>
    /// <param name="crossing">Why it is told no longer; null when it was deleted.</param>
    public static RichText WithdrawnComment(IssueState issue, ToldComment told, VisibilityDecision? crossing)
    {
        var (why, isSecret) = crossing switch
        {
            null => ("was deleted in Jira", true),
            { KeptBackBy: not null } => ("repeats text that not everybody can read in Jira", true),
            { IsOpen: true } => ("was edited in Jira and is no longer meant for reps", false),
            _ => ("is no longer visible to everybody in Jira", true),
        };
        var beginning = !isSecret && told.Beginning is { } words ? $" (\"{words}\")" : string.Empty;
        return Headed(
            issue,
            $"{(told.Name is { } name ? $"{name}{beginning}, posted here earlier," : "a comment posted here earlier")} {why}. Please do not pass it on.",
            $"{issue.Url}?focusedCommentId={told.Id}");
    }

    public static RichText Restricted(IssueState issue) => Headed(
        issue,
        "access to this issue is now restricted in Jira, so updates stop here. Please do not pass on anything posted here about it (comments, dates, workarounds).",
        null);

    public static RichText Opened(IssueState issue, DateTimeOffset now) => Headed(
        issue, "everybody in the project can read this issue again, and earlier posts here are valid again. Current state:", null)
        .Then(new RichText(Facts(issue, now)));

    /// <summary>An issue that was told to be gone is there again.</summary>
    public static RichText Back(IssueState issue, DateTimeOffset now) => Headed(
        issue, "the issue is back in Jira, and updates come here again. Current state:", null)
        .Then(new RichText(Facts(issue, now)));

    /// <summary>A workaround that is new, changed, or given in the place of another.</summary>
    public static RichText Workaround(IssueState issue, Workaround workaround, string url, Workaround? before) => Headed(
        issue,
        before is null ? $"workaround from {workaround.By}"
            : before.CommentId == workaround.CommentId ? $"{workaround.By} changed the workaround"
            : $"new workaround from {workaround.By}; please stop offering the old one",
        url).Then(Quoted(workaround.Text));

    /// <summary>The workaround that is known, for tickets that are told nothing else.</summary>
    public static RichText KnownWorkaround(IssueState issue, Workaround workaround) =>
        Headed(issue, $"workaround from {workaround.By}", null).Then(Quoted(workaround.Text));

    public static RichText WithdrawnWorkaround(IssueState issue) =>
        Headed(issue, "the workaround was withdrawn. Please stop offering it.", null);

    public static RichText Status(IssueChange change) => Headed(change.Now, StatusWords(change), null);

    public static RichText Released(IssueChange change) => Headed(change.Now, ReleasedWords(change), null);

    public static RichText NotReleased(IssueChange change) => Headed(
        change.Now, $"no longer fully released: {change.Held.Release!.Version} was withdrawn, or an unreleased version was added. Please do not tell customers that they have the fix.", null);

    /// <summary>A change of the fix date.</summary>
    public static RichText Date(IssueChange change) => Headed(change.Now, DateWords.Of(change.Date, change.At), null);

    public static RichText Moved(IssueChange change) => Headed(change.Now, $"new key, was {change.Held.Key}; the issue moved to another project.", null);

    public static RichText Gone(IssueState issue) =>
        Headed(issue, "the issue was deleted in Jira, or BugBridge can no longer read it. There will be no more updates. Write /bug to file a new issue, or /bug KEY to link another.", null);

    /// <summary>What is known of an issue, for a ticket that joins it or asks.</summary>
    public static ImmutableArray<Block> Facts(IssueState issue, DateTimeOffset now)
    {
        if (issue.IsRestricted)
        {
            return [Paragraph.Of(new TextRun(NoAccess))];
        }

        var facts = ImmutableArray.CreateBuilder<Block>();
        facts.Add(Fact("Summary", issue.Summary));
        facts.Add(Fact("Status", State(issue, now)));
        facts.AddRange(Known(issue.Workaround));
        return facts.ToImmutable();
    }

    /// <summary>For a ticket that is linked to an issue now: "Linked to ENG-1 (its summary). Status: To Do; no fix date yet." in one paragraph, and the workaround.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="how">What follows the summary, with its full stop.</param>
    /// <param name="undo">How to undo it, which ends the paragraph.</param>
    /// <param name="now">UTC.</param>
    public static RichText Linked(IssueState issue, string how, RichText undo, DateTimeOffset now) => new(
    [
        Paragraph.Of(
        [
            new TextRun("Linked to "),
            new Link(issue.Url, [new TextRun(issue.Key, TextMarks.Strong)]),
            new TextRun(issue.IsRestricted ? $"{how} {NoAccess} " : $" ({issue.Summary}){how} Status: {State(issue, now)} "),
            .. undo.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Inlines),
        ]),
        .. issue.IsRestricted ? [] : Known(issue.Workaround),
    ]);

    /// <summary>"To Do; no fix date yet."</summary>
    private static string State(IssueState issue, DateTimeOffset now)
    {
        var status = issue.Resolution is null ? issue.Status : $"{issue.Status} ({issue.Resolution})";
        return $"{status ?? "unknown"}; {(issue.Release is { } release ? $"released in {release.Version}" : DateWords.Of(issue.Estimate, now))}.";
    }

    private static ImmutableArray<Block> Known(Workaround? workaround) =>
        workaround is null ? [] : [Fact("Workaround", $"from {workaround.By}:"), new Quote(workaround.Text.Blocks)];

    /// <summary>A first line "KEY: what", linked, and nothing else.</summary>
    public static RichText Headed(IssueState issue, string what, string? url) => RichText.Of(Paragraph.Of(
        new Link(url ?? issue.Url, [new TextRun(issue.Key, TextMarks.Strong)]), new TextRun(": " + what)));

    private static Paragraph Fact(string name, string value) => Paragraph.Of(new TextRun(name + ": ", TextMarks.Strong), new TextRun(value));

    private static RichText Quoted(RichText text) => RichText.Of(new Quote(text.Blocks));

    internal static string StatusWords(IssueChange change)
    {
        var (before, now) = (change.Held, change.Now);
        var was = before.Status is null ? string.Empty : $" (was {before.Status})";
        return now switch
        {
            { Category: StatusCategory.Done, Resolution: { } resolution } => $"resolved as {resolution}; status is now {now.Status}{was}.",
            _ when change.IsReopened => $"reopened; status is now {now.Status}{was}.",
            _ => $"status is now {now.Status}{was}.",
        } + AwaitedWords(now, change.At);
    }

    internal static string ReleasedWords(IssueChange change)
    {
        var release = change.Now.Release!;
        return $"released in {release.Version}{(release.Date is { } day ? $" ({EstimateWords.Day(day, change.At)})" : string.Empty)}. Customers on that version have the fix.";
    }

    /// <summary>What is done may still be on its way to customers.</summary>
    private static string AwaitedWords(IssueState now, DateTimeOffset at) => now.Category == StatusCategory.Done && now.HasPromise(at)
        ? $" Not released yet; expected on {EstimateWords.Day(now.Estimate!.Date, at)} ({EstimateWords.Source(now.Estimate!)})."
        : string.Empty;
}
