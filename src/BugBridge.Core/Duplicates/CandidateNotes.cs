using System.Collections.Immutable;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates;

/// <summary>The words with which candidates, and what was made of them, are told to reps.</summary>
internal static class CandidateNotes
{
    /// <summary>Issues that may describe the same fault, each with the command that joins it; nothing when there are none.</summary>
    /// <param name="candidates">Those to be listed.</param>
    /// <param name="own">The issue that was filed for the ticket, which joining another one closes; or null.</param>
    /// <param name="now">UTC.</param>
    public static ImmutableArray<Block> List(ImmutableArray<KnownCandidate> candidates, IssueState? own, DateTimeOffset now) =>
        [.. Issues([.. candidates.Where(candidate => candidate.Unfiled is null)], own, now), .. Tickets([.. candidates.Where(candidate => candidate.Unfiled is not null)], own)];

    /// <summary>Tickets that may be about the same fault and have no issue.</summary>
    private static ImmutableArray<Block> Tickets(ImmutableArray<KnownCandidate> candidates, IssueState? own) => candidates.IsEmpty
        ? []
        :
        [
            Paragraph.Of(new TextRun("Open tickets that may be about the same bug and have no issue yet:")),
            new BlockList(false, [.. candidates.Select(candidate => Item(candidate.Unfiled!, own))]),
        ];

    private static ListItem Item(TicketState ticket, IssueState? own) => new([own is null
        ? Paragraph.Of(new Link(ticket.Url, [new TextRun("Ticket " + ticket.Id, TextMarks.Strong)]), new TextRun($": {ticket.Subject}"))
        : Paragraph.Of(
            new Link(ticket.Url, [new TextRun("Ticket " + ticket.Id, TextMarks.Strong)]),
            new TextRun($": {ticket.Subject}. To link it, write there: "),
            new TextRun($"/bug {own.Key}", TextMarks.Code))]);

    private static ImmutableArray<Block> Issues(ImmutableArray<KnownCandidate> candidates, IssueState? own, DateTimeOffset now) => candidates.IsEmpty
        ? []
        :
        [
            Paragraph.Of(new TextRun("Possible duplicates:")),
            new BlockList(false, [.. candidates.Select(candidate => Item(candidate, now))]),
            Paragraph.Of(new TextRun(
                (own is null ? string.Empty : $"Joining one of them closes {own.Key} as a duplicate, unless somebody has worked on it. ")
                + "Write /not KEY for one that is another fault.")),
        ];

    /// <summary>For a ticket that joined an issue by itself.</summary>
    public static RichText JoinedAlone(IssueState issue, string reason, DateTimeOffset now) => IssueNotes.Headed(
        issue,
        $"this ticket describes the same fault, so it stands behind this issue and no new one was filed. Why: {reason}. Write /unlink to undo (then /bug files an issue of its own), "
            + $"or /not {issue.Key} if it is another fault: then an issue of its own is filed at once.",
        null).Then(new RichText(IssueNotes.Facts(issue, now)));

    /// <summary>The same for all tickets that waited while the issue of the first was filed.</summary>
    public static RichText Waited(IssueState issue, string firstTicketId, DateTimeOffset now) => IssueNotes.Headed(
        issue,
        $"this ticket describes the same fault as ticket {firstTicketId}, for which this issue was filed, so it stands behind it too. "
            + $"Write /unlink to undo, or /not {issue.Key} if it is another fault: then an issue of its own is filed.",
        null).Then(new RichText(issue is { Estimate: null, Workaround: null } ? [] : IssueNotes.Facts(issue, now)));

    public static RichText WaitedInVain(string firstTicketId, string reason) => RichText.Of(
        Paragraph.Of(new TextRun($"This ticket describes the same fault as ticket {firstTicketId}, and Jira refused to file that one: {reason}")),
        Paragraph.Of(new TextRun(
            "Nothing is lost: once an operator lets it be tried again, this ticket is linked too. Write /bug KEY to join an existing issue instead, or /unlink and then /bug to file this ticket by itself.")));

    public static RichText Rejected(string key) => RichText.Of(Paragraph.Of(
        new TextRun($"Noted: this ticket is another fault than {key}. It is not offered for this ticket again.")));

    public static RichText LeftAsOther(IssueState issue) => IssueNotes.Headed(
        issue, "this ticket is another fault, so it is no longer linked to this issue. An issue of its own is being filed.", null);

    public static RichText IsItsOwn(IssueState issue) => IssueNotes.Headed(
        issue, "this issue was filed for this ticket. If it is no bug, write /unlink; to join another issue, write /bug KEY.", null);

    private static ListItem Item(KnownCandidate candidate, DateTimeOffset now)
    {
        var (key, url) = (candidate.Key!, candidate.Issue?.Url ?? candidate.Card!.Url);
        var words = candidate.Offer.Words.IsEmpty ? string.Empty : $" Both say: {string.Join(", ", candidate.Offer.Words)}.";
        return new ListItem([Paragraph.Of(
            new Link(url, [new TextRun(key, TextMarks.Strong)]),
            new TextRun($": {candidate.Issue?.Summary ?? candidate.Card!.Summary} ({State(candidate, now)}).{words} To join it: "),
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
