using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Filing;

/// <summary>The notes with which BugBridge answers reps about filing and linking.</summary>
internal static class TicketNotes
{
    /// <summary>How a rep undoes a link.</summary>
    private static readonly RichText ToUndo = RichText.Of(Paragraph.Of(new TextRun("/unlink", TextMarks.Code), new TextRun(" to undo.")));

    public static RichText Filed(
        IssueState issue, IssueState root, string? reason, string? lost, ImmutableArray<KnownCandidate> candidates, DateTimeOffset now) => IssueNotes.Headed(
        issue,
        $"filed for this ticket{Because(reason)}. {(issue.Id == root.Id ? string.Empty : $"It is a duplicate of {root.Key}, so this ticket is linked to {root.Key}. ")}{(lost is null ? string.Empty : $"Filed without {lost}, which Jira no longer offers. ")}Answers come here as internal notes. Write /dev TEXT to ask engineering, /unlink if this is not a bug.",
        null)
        .Then(new RichText(issue.Id == root.Id ? [] : IssueNotes.Facts(root, now)))
        .Then(new RichText(CandidateNotes.List(candidates, issue, now)));

    public static RichText FiledTooLate(IssueState issue) => IssueNotes.Headed(
        issue, "filed although this ticket was unlinked meanwhile, so the ticket is not linked to it. Close the issue in Jira if nobody needs it.", null);

    public static RichText Joined(IssueState home, IssueState root, string? leaving, bool closes, DateTimeOffset now) => IssueNotes.Linked(
        root,
        $"{(leaving is null ? string.Empty : $" instead of {leaving}")}."
            + (home.Id == root.Id ? string.Empty : $" {home.Key} is a duplicate of it.")
            + (closes ? $" {leaving}, filed only for this ticket, is closed as a duplicate unless somebody has worked on it." : string.Empty),
        ToUndo,
        now);

    public static RichText AlreadyLinked(IssueState home, IssueState root) => IssueNotes.Headed(
        root, $"this ticket is already linked to this issue{Over(home, root)}. Write /unlink first to file a new issue, or /bug KEY to link another.", null);

    public static RichText WaitedForErased(string ticketId) =>
        Plain($"This ticket was waiting for the issue of ticket {ticketId}, which reports the same bug. That ticket was deleted before it was filed, so there is no issue yet. Write /bug to file this ticket.");

    public static RichText BeingFiled() => Plain("An issue is being filed for this ticket. Its key will be posted here.");

    /// <summary>Answers <c>/dev</c> where the issue was deleted, or can no longer be read.</summary>
    public static RichText IsGone(IssueState issue) => IssueNotes.Headed(
        issue, "your /dev text was not sent: the issue was deleted in Jira, or BugBridge can no longer read it. Write /bug to file a new issue, or /bug KEY to link another.", null);

    /// <summary>Tells that something was given up.</summary>
    /// <param name="what">What, as a sentence without its full stop.</param>
    /// <param name="reason">Why.</param>
    public static RichText NotDone(string what, string reason) => Plain($"{what}: {reason.TrimEnd('.')}.");

    /// <summary>Answers a command that waited for a filing which Jira refused.</summary>
    public static RichText NotFiled(string command) => Plain(
        $"{command} needs an issue, and Jira refused to file one for this ticket. Write /bug KEY to link an existing issue, or ask an operator to retry.");

    public static RichText Unlinked(IssueState? issue) => issue is null
        ? Plain("This ticket will not be linked to the issue that is being filed.")
        : IssueNotes.Headed(issue, "unlinked from this ticket. No rule will link it again; write /bug or /bug KEY to do so.", null);

    public static RichText NotLinked(string command) => Plain(
        $"{command} needs an issue, and this ticket is not linked to one. Write /bug to file one, or /bug KEY to link an existing issue.");

    public static RichText NoSuchIssue(string key) => Plain(
        $"{key} was not found in Jira, or BugBridge cannot read it. Check the key, or write /bug alone to file a new issue.");

    /// <summary>Answers a <c>/bug</c> of which nobody knows whether it names an issue or gives a title.</summary>
    public static RichText KeyOrTitle(string key) => Plain(
        $"Nothing was done: {key} could be an issue or the start of a title. Write /bug {key} alone on its line to link that issue, or /bug and a title that starts with another word to file a new one.");

    public static RichText Wrong(WrongCommand command) => RichText.Of(Paragraph.Of(
        command.IsKnown ? new TextRun("This was not carried out: ") : new TextRun("Unknown command "),
        new TextRun(command.Said, TextMarks.Code),
        new TextRun(". " + command.Advice)));

    public static RichText Refused(string reason) => RichText.Of(
        Paragraph.Of(new TextRun("Jira refused to file this ticket: " + reason)),
        Paragraph.Of(new TextRun("Nothing is lost: an operator can retry it from “set aside” in the journal once this is fixed. Write /bug KEY to link an existing issue instead.")));

    public static RichText TookOver(IssueState issue, string mergedTicketId, DateTimeOffset now) => IssueNotes.Linked(
        issue, $", because ticket {mergedTicketId} was merged into this one.", ToUndo, now);

    public static RichText MergedButDifferent(TicketState target, IssueState issue, string mergedTicketId) => IssueNotes.Headed(
        issue,
        $"ticket {mergedTicketId}, which was linked to this issue, was merged into this ticket. "
            + (target.Link is null ? "A rep had unlinked this ticket, so it was not linked again." : "This ticket stays linked to its own issue.")
            + $" Write /bug {issue.Key} to link it to this issue.",
        null);

    /// <summary>A rep's words for the engineers, as a comment on the issue.</summary>
    public static RichText ToEngineers(string rep, TicketState ticket, RichText text) => RichText.Of(Paragraph.Of(
        new TextRun(rep, TextMarks.Strong), new TextRun(" writes from "), Text.Link.To(ticket.Url, $"ticket {ticket.Id}"), new TextRun(":"))).Then(text);

    /// <summary>In the place of a rep's words that were taken back.</summary>
    public static RichText Withdrawn(TicketState ticket, string why) => RichText.Of(Paragraph.Of(
        new TextRun("The text posted here from "), Text.Link.To(ticket.Url, $"ticket {ticket.Id}"), new TextRun($" was withdrawn: {why}.")));

    /// <summary>What changed in a rep's words, after they were put right where they stand.</summary>
    public static RichText Corrected(ToldText told, TicketState ticket, TextChange change) => RichText.Of(
        [
            Paragraph.Of(
                new TextRun(told.By, TextMarks.Strong),
                new TextRun(" edited the text posted here from "),
                Text.Link.To(ticket.Url, $"ticket {ticket.Id}"),
                new TextRun($" on {EstimateWords.Moment(told.At)}; the comment above was updated.")),
            .. change.Blocks(),
        ]);

    /// <summary>Asks people to take a customer's words out of a description that the bridge does not touch any more.</summary>
    public static RichText PleaseTakeOut(TicketState ticket, string why) => RichText.Of(Paragraph.Of(
        new TextRun("Please take the quoted message of "),
        Text.Link.To(ticket.Url, $"ticket {ticket.Id}"),
        new TextRun($" out of this issue's description: {why} in the helpdesk. BugBridge does not change the description itself, because people have edited it.")));

    /// <summary>Answers <c>/dev</c> in a note whose text must stay in the helpdesk.</summary>
    public static RichText NotPassedOn(string why) => Plain($"Your /dev text was not sent to the engineers: {why}.");

    public static RichText IsErased() => Plain(
        "The data of this ticket was erased with its customer, so nothing from it goes to Jira any more. Ask the engineers on the issue itself, or file a new ticket.");

    public static RichText KnownNothing() => Plain("This ticket is not linked to an issue. Write /bug to file one, or /bug KEY to link an existing issue.");

    public static RichText Known(TicketLink link, IssueState home, IssueState issue, int tickets, DateTimeOffset now) =>
        IssueNotes.Linked(
            issue, $" since {EstimateWords.Moment(link.Since)} ({OriginWords(link)}){Others(tickets - 1)}.{(home.Id == issue.Id ? string.Empty : $" {home.Key} is a duplicate of it.")}", RichText.Of(), now);

    private static string OriginWords(TicketLink link) => link.Origin switch
    {
        LinkOrigin.Rule => "filed by a rule",
        LinkOrigin.Command => $"filed by {link.By ?? "a rep"}",
        LinkOrigin.Joined => $"linked by {link.By ?? "a rep"}",
        LinkOrigin.Migrated => $"linked by {link.By} before BugBridge was installed",
        LinkOrigin.Duplicate => "linked automatically as the same bug",
        _ => "linked by a merged ticket",
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
