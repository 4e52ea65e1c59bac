using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Filing;

/// <summary>The notes with which the bridge answers reps about filing and linking.</summary>
internal static class TicketNotes
{
    public static RichText Filed(
        IssueState issue, IssueState root, string? reason, string? lost, ImmutableArray<KnownCandidate> candidates, DateTimeOffset now) => IssueNotes.Headed(
        issue,
        $"filed for this ticket{Because(reason)}. {(issue.Id == root.Id ? string.Empty : $"It is a duplicate of {root.Key}, so this ticket stands behind {root.Key}. ")}{(lost is null ? string.Empty : $"It was filed without {lost}, which Jira no longer offers. ")}What the engineers answer comes here as internal notes; write /dev TEXT to ask them, /unlink if this is not a bug.",
        null)
        .Then(new RichText(issue.Id == root.Id ? [] : IssueNotes.Facts(root, now)))
        .Then(new RichText(CandidateNotes.List(candidates, issue, now)));

    public static RichText FiledTooLate(IssueState issue) => IssueNotes.Headed(
        issue, "was already being filed when this ticket was unlinked. The ticket is not linked to it; close the issue in Jira if nobody needs it.", null);

    public static RichText Joined(IssueState home, IssueState root, string? leaving, bool closes, DateTimeOffset now) => IssueNotes.Headed(
        root,
        (home.Id == root.Id ? "this ticket now stands behind this issue" : $"{home.Key} is a duplicate of {root.Key}, so this ticket stands behind {root.Key} now")
            + $"{(leaving is null ? string.Empty : $" instead of {leaving}")}. "
            + (closes ? $"{leaving}, which was filed for this ticket alone, is closed as a duplicate unless somebody has worked on it. " : string.Empty)
            + "Write /unlink to undo.",
        null).Then(new RichText(IssueNotes.Facts(root, now)));

    public static RichText AlreadyLinked(IssueState home, IssueState root) => IssueNotes.Headed(
        root, $"this ticket is already linked to this issue{Over(home, root)}. Write /unlink first to file a new one, or /bug KEY to join another.", null);

    public static RichText WaitedForErased(string ticketId) =>
        Plain($"This ticket waited for the issue of ticket {ticketId}, which says the same. That one was deleted before it was filed, so there is no issue yet. Write /bug to file this ticket.");

    public static RichText BeingFiled() => Plain("An issue for this ticket is being filed right now. Its key comes here as a note.");

    /// <summary>Answers <c>/dev</c> where the issue was deleted, or can no longer be read.</summary>
    public static RichText IsGone(IssueState issue) => IssueNotes.Headed(
        issue, "what was written after /dev was not passed on: the issue was deleted in Jira, or BugBridge may no longer read it. Write /bug to file a new issue, or /bug KEY to join another.", null);

    /// <summary>Tells that something was given up.</summary>
    /// <param name="what">What, as a sentence without its full stop.</param>
    /// <param name="reason">Why.</param>
    public static RichText NotDone(string what, string reason) => Plain($"{what}: {reason.TrimEnd('.')}.");

    /// <summary>Answers a command that waited for a filing which Jira refused.</summary>
    public static RichText NotFiled(string command) => Plain(
        $"{command} needs an issue, and Jira refused to file one for this ticket. Write /bug KEY to join an existing issue, or ask an operator to try again.");

    public static RichText Unlinked(IssueState? issue) => issue is null
        ? Plain("The issue that is being filed for this ticket will not be linked to it.")
        : IssueNotes.Headed(issue, "this ticket is no longer linked to this issue. No rule will link it again; write /bug or /bug KEY if you want to.", null);

    public static RichText NotLinked(string command) => Plain(
        $"{command} needs an issue, and this ticket is not linked to one. Write /bug to file one, or /bug KEY to join an existing issue.");

    public static RichText NoSuchIssue(string key) => Plain(
        $"{key} cannot be found in Jira, or the bridge may not read it. Check the key, or write /bug alone to file a new issue.");

    /// <summary>Answers a <c>/bug</c> of which nobody knows whether it names an issue or gives a title.</summary>
    public static RichText KeyOrTitle(string key) => Plain(
        $"Nothing was done, because {key} may be an issue or the beginning of a title. Write /bug {key} alone on its line to join that issue, or /bug and a title that begins with another word to file a new one.");

    public static RichText Wrong(WrongCommand command) => RichText.Of(Paragraph.Of(
        new TextRun(command.Said, TextMarks.Code), new TextRun(" is not something the bridge can do. " + command.Advice)));

    public static RichText Refused(string reason) => RichText.Of(
        Paragraph.Of(new TextRun("Jira refused to file this ticket: " + reason)),
        Paragraph.Of(new TextRun("Nothing is lost: an operator finds it under “set aside” in the journal, and can let it be tried again once this is mended. Write /bug KEY to join an existing issue instead.")));

    public static RichText TookOver(IssueState issue, string mergedTicketId, DateTimeOffset now) => IssueNotes.Headed(
        issue, $"ticket {mergedTicketId}, which stood behind this issue, was merged into this ticket, so this ticket stands behind it now. Write /unlink to undo.", null)
        .Then(new RichText(IssueNotes.Facts(issue, now)));

    public static RichText MergedButDifferent(TicketState target, IssueState issue, string mergedTicketId) => IssueNotes.Headed(
        issue,
        $"ticket {mergedTicketId}, which stood behind this issue, was merged into this ticket. "
            + (target.Link is null ? "As this ticket was unlinked by a rep, it was not linked again." : "This ticket stays with its own issue.")
            + $" Write /bug {issue.Key} to put it behind this one.",
        null);

    /// <summary>A rep's words for the engineers, as a comment on the issue.</summary>
    public static RichText ToEngineers(string rep, TicketState ticket, RichText text) => RichText.Of(Paragraph.Of(
        new TextRun(rep, TextMarks.Strong), new TextRun(" writes from "), Text.Link.To(ticket.Url, $"ticket {ticket.Id}"), new TextRun(":"))).Then(text);

    /// <summary>In the place of a rep's words that were taken back.</summary>
    public static RichText Withdrawn(TicketState ticket, string why) => RichText.Of(Paragraph.Of(
        new TextRun("What was written here from "), Text.Link.To(ticket.Url, $"ticket {ticket.Id}"), new TextRun($" was withdrawn: {why}.")));

    /// <summary>What changed in a rep's words, after they were put right where they stand.</summary>
    public static RichText Corrected(ToldText told, TicketState ticket, TextChange change) => RichText.Of(
        [
            Paragraph.Of(
                new TextRun(told.By, TextMarks.Strong),
                new TextRun(" changed what was written here from "),
                Text.Link.To(ticket.Url, $"ticket {ticket.Id}"),
                new TextRun($" on {EstimateWords.Moment(told.At)}; the comment above was put right.")),
            .. change.Blocks(),
        ]);

    /// <summary>Asks people to take a customer's words out of a description that the bridge does not touch any more.</summary>
    public static RichText PleaseTakeOut(TicketState ticket, string why) => RichText.Of(Paragraph.Of(
        new TextRun("Please take the quoted message of "),
        Text.Link.To(ticket.Url, $"ticket {ticket.Id}"),
        new TextRun($" out of this issue's description: {why} in the helpdesk. The bridge leaves the description alone, because people have changed it.")));

    /// <summary>Answers <c>/dev</c> in a note whose text must stay in the helpdesk.</summary>
    public static RichText NotPassedOn(string why) => Plain($"What stands after /dev was not passed on to the engineers: {why}.");

    public static RichText IsErased() => Plain(
        "What was known of this ticket was erased together with its customer, so nothing of it goes to Jira any more. Ask the engineers on the issue itself, or file a ticket of your own.");

    public static RichText KnownNothing() => Plain("This ticket is not linked to an issue. Write /bug to file one, or /bug KEY to join an existing issue.");

    public static RichText Known(TicketLink link, IssueState home, IssueState issue, int tickets, DateTimeOffset now) =>
        IssueNotes.Headed(
            issue, $"this ticket stands behind this issue{Over(home, issue)} since {EstimateWords.Moment(link.Since)} ({OriginWords(link)}){Others(tickets - 1)}.", null)
            .Then(new RichText(IssueNotes.Facts(issue, now)));

    private static string OriginWords(TicketLink link) => link.Origin switch
    {
        LinkOrigin.Rule => "filed by a rule",
        LinkOrigin.Command => $"filed by {link.By ?? "a rep"}",
        LinkOrigin.Joined => $"joined by {link.By ?? "a rep"}",
        LinkOrigin.Migrated => $"linked before the bridge came, by {link.By}",
        LinkOrigin.Duplicate => "joined by itself, because it describes the same fault",
        _ => "taken over from a merged ticket",
    };

    private static string Because(string? reason) => reason is null ? string.Empty : $" ({reason})";

    private static string Over(IssueState home, IssueState root) => home.Id == root.Id ? string.Empty : $", of which {home.Key} is a duplicate,";

    private static string Others(int others) => others switch
    {
        <= 0 => string.Empty,
        1 => ", with one other ticket",
        _ => string.Create(CultureInfo.InvariantCulture, $", with {others} other tickets"),
    };

    private static RichText Plain(string text) => new(ImmutableArray.Create<Block>(Paragraph.Of(new TextRun(text))));
}
