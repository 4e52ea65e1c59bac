using System.Collections.Immutable;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates;

/// <summary>The words with which candidates, and what was made of them, are told to reps.</summary>
internal static class CandidateNotes
{
    /// <summary>Issues that may describe the same bug, each with the command that links it; nothing when there are none.</summary>
    /// <param name="candidates">Those to be listed.</param>
    /// <param name="own">The issue that was filed for the ticket, which joining another one closes; or null.</param>
    /// <param name="now">UTC.</param>
    public static ImmutableArray<Block> List(ImmutableArray<KnownCandidate> candidates, IssueState? own, DateTimeOffset now) =>
        [.. Issues([.. candidates.Where(candidate => candidate.Unfiled is null)], own, now), .. Tickets([.. candidates.Where(candidate => candidate.Unfiled is not null)], own)];

    /// <summary>Tickets that may be about the same bug and have no issue.</summary>
    private static ImmutableArray<Block> Tickets(ImmutableArray<KnownCandidate> candidates, IssueState? own) => candidates.IsEmpty
        ? []
        :
        [
            Paragraph.Of(new TextRun("Open tickets without an issue that may report the same bug:")),
            new BlockList(false, [.. candidates.Select(candidate => Item(candidate.Unfiled!, own))]),
        ];

    private static ListItem Item(TicketState ticket, IssueState? own) => new([own is null
        ? Paragraph.Of(new Link(ticket.Url, [new TextRun("Ticket " + ticket.Id, TextMarks.Strong)]), new TextRun($": {ticket.Subject}"))
        : Paragraph.Of(
            new Link(ticket.Url, [new TextRun("Ticket " + ticket.Id, TextMarks.Strong)]),
            new TextRun($": {ticket.Subject}. To link it, write in that ticket: "),
            new TextRun($"/bug {own.Key}", TextMarks.Code))]);

    private static ImmutableArray<Block> Issues(ImmutableArray<KnownCandidate> candidates, IssueState? own, DateTimeOffset now) => candidates.IsEmpty
        ? []
        :
        [
            Paragraph.Of(new TextRun("Possible duplicates:")),
            new BlockList(false, [.. candidates.Select(candidate => Item(candidate, now))]),
            Paragraph.Of(new TextRun(
                (own is null ? string.Empty : $"Linking to one of them closes {own.Key} as a duplicate unless somebody has worked on it. ")
                + "Write /not KEY if one is a different bug.")),
        ];

    /// <summary>For a ticket that was linked automatically.</summary>
    public static RichText JoinedAlone(IssueState issue, string reason, DateTimeOffset now) =>
        IssueNotes.Linked(issue, $" automatically: {reason}.", Undo(issue), now);

    /// <summary>The same for all tickets that waited while the issue of the first was filed.</summary>
    public static RichText Waited(IssueState issue, string firstTicketId, DateTimeOffset now) =>
        IssueNotes.Linked(issue, $", filed for ticket {firstTicketId}, which reports the same bug.", Undo(issue), now);

    public static RichText WaitedInVain(string firstTicketId, string reason) => RichText.Of(
        Paragraph.Of(new TextRun($"This ticket reports the same bug as ticket {firstTicketId}, and Jira refused to file that one: {reason}")),
        Paragraph.Of(new TextRun(
            "Nothing is lost: this ticket is linked once an operator retries the filing. Write /bug KEY to link an existing issue instead, or /unlink and then /bug to file this ticket separately.")));

    public static RichText Rejected(string key) => RichText.Of(Paragraph.Of(
        new TextRun($"Noted: not {key}. It will not be suggested for this ticket again.")));

    public static RichText LeftAsOther(IssueState issue) => IssueNotes.Headed(
        issue, "unlinked, because this ticket is a different bug. A separate issue is being filed.", null);

    public static RichText IsItsOwn(IssueState issue) => IssueNotes.Headed(
        issue, "this issue was filed for this ticket. Write /unlink if it is not a bug, or /bug KEY to link another issue.", null);

    private static RichText Undo(IssueState issue) => RichText.Of(Paragraph.Of(
        new TextRun("/unlink", TextMarks.Code), new TextRun(" to undo, "), new TextRun($"/not {issue.Key}", TextMarks.Code), new TextRun(" to undo and file a separate issue.")));

    private static ListItem Item(KnownCandidate candidate, DateTimeOffset now)
    {
        var (key, url) = (candidate.Key!, candidate.Issue?.Url ?? candidate.Card!.Url);
        var words = candidate.Offer.Words.IsEmpty ? string.Empty : $" Both say: {string.Join(", ", candidate.Offer.Words)}.";
        return new ListItem([Paragraph.Of(
            new Link(url, [new TextRun(key, TextMarks.Strong)]),
            new TextRun($": {candidate.Issue?.Summary ?? candidate.Card!.Summary} ({State(candidate, now)}).{words} To link it: "),
            new TextRun($"/bug {key}", TextMarks.Code))]);
    }

    private static string State(KnownCandidate candidate, DateTimeOffset now)
    {
        var status = candidate.Issue?.Status ?? candidate.Card?.Status ?? "just filed";
        if (candidate.IsOpen)
        {
            return status;
        }

        var resolution = candidate.Issue?.Resolution ?? candidate.Card?.Resolution;
        var when = candidate.Card?.ClosedAt is { } closed ? $" on {EstimateWords.Day(DateOnly.FromDateTime(closed.UtcDateTime), now)}" : string.Empty;
        return $"closed as {resolution ?? status}{when}";
    }
}
