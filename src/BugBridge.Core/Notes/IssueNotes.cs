using System.Collections.Immutable;
using System.Globalization;
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
    public static RichText ToldComment(IssueState issue, SeenComment comment) => Headed(
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
    public static RichText WithdrawnComment(IssueState issue, ToldComment told, Crossing? crossing)
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

    public static RichText Status(IssueState before, IssueState now, DateTimeOffset at) => Headed(now, StatusWords(before, now) + ReleaseWords(now, at), null);

    public static RichText Released(IssueState issue, DateTimeOffset at) => Headed(
        issue,
        $"released in {issue.Release!.Version}{(issue.Release.Date is { } day ? $" ({EstimateWords.Day(day, at)})" : string.Empty)}. Customers who have that version have the fix.",
        null);

    public static RichText NotReleased(IssueState before, IssueState now) => Headed(
        now, $"it is no longer released everywhere: {before.Release!.Version} was taken back, or a version that is still to come was added. Please do not tell customers that they have the fix.", null);

    /// <summary>A change of the fix date.</summary>
    /// <param name="before">What was told last.</param>
    /// <param name="now">What is told.</param>
    /// <param name="doubt">Why the new date cannot be promised, or null.</param>
    /// <param name="at">UTC.</param>
    public static RichText Estimate(IssueState before, IssueState now, DateDoubt? doubt, DateTimeOffset at) => Headed(
        now, EstimateWordsOf(before.Estimate, now.Estimate, doubt, at), null);

    /// <summary>The same in words alone.</summary>
    internal static string EstimateWordsOf(Estimate? before, Estimate? now, DateDoubt? doubt, DateTimeOffset at) =>
        doubt is null ? EstimateChange(before, now, at) : DoubtfulChange(before, now!, doubt.Value, at);

    public static RichText Moved(IssueState before, IssueState now) => Headed(now, $"this is the new key of {before.Key}; the issue moved to another project.", null);

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
            facts.Add(Fact("Fix expected", Expected(issue.Estimate, now)));
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

    internal static string StatusWords(IssueState before, IssueState now)
    {
        var was = before.Status is null ? string.Empty : $", was {before.Status}";
        return now switch
        {
            { Category: StatusCategory.Done, Resolution: { } resolution } => $"resolved as {resolution}; the status is {now.Status}{was}.",
            _ when before.Category == StatusCategory.Done && now.Category != StatusCategory.Done => $"re-opened; the status is {now.Status}{was}.",
            _ => $"the status is {now.Status}{was}.",
        };
    }

    private static string Expected(Estimate? estimate, DateTimeOffset now) => estimate is null ? "no date yet" : DateDoubts.Of(estimate.Date, now) switch
    {
        null => $"{EstimateWords.Day(estimate.Date, now)} ({EstimateWords.Source(estimate)})",
        DateDoubt.Passed => $"no date that holds; it was {EstimateWords.Day(estimate.Date, now)}, which has passed",
        _ => "no date that can be promised",
    };

    /// <summary>What is done may still be on its way to customers.</summary>
    internal static string ReleaseWords(IssueState now, DateTimeOffset at) =>
        now is { Category: StatusCategory.Done, Release: null, Estimate: { Source: EstimateSource.FixVersion } release } && DateDoubts.CanPromise(release, at)
            ? $" Done is not yet released: {EstimateWords.Source(release)} is expected on {EstimateWords.Day(release.Date, at)}."
            : string.Empty;

    private static string EstimateChange(Estimate? before, Estimate? now, DateTimeOffset at) => (before, now) switch
    {
        (null, { } first) => $"a fix is expected on {EstimateWords.Day(first.Date, at)} ({EstimateWords.Source(first)}).",
        ({ } old, { } next) => $"a fix is now expected on {EstimateWords.Day(next.Date, at)}, was {EstimateWords.Day(old.Date, at)} ({EstimateWords.Source(next)}): {Slip(old, next)}.",
        ({ } old, null) => $"there is no longer a date for the fix, was {EstimateWords.Day(old.Date, at)}.",
        _ => "there is no date for the fix.",
    };

    private static string Slip(Estimate before, Estimate now)
    {
        var days = now.Date.DayNumber - before.Date.DayNumber;
        var words = Counted.Of(Math.Abs(days), "day");
        return days > 0 ? $"it slips by {words}" : $"{words} earlier";
    }

    /// <summary>The date that stands in Jira is no promise, and takes back the one that was.</summary>
    private static string DoubtfulChange(Estimate? before, Estimate now, DateDoubt doubt, DateTimeOffset at)
    {
        var was = before is null ? string.Empty : $", was {EstimateWords.Day(before.Date, at)}";
        var why = doubt == DateDoubt.Passed
            ? "which has passed already"
            : string.Create(CultureInfo.InvariantCulture, $"which is more than {DateDoubts.MostYears} years away");
        return $"the fix date in Jira is {EstimateWords.Day(now.Date, at)} ({EstimateWords.Source(now)}), {why}{was}. Please promise no date until the engineers give one that can hold.";
    }
}
