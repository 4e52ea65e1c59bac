using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>The notes to reps about replies to customers.</summary>
internal static class DraftNotes
{
    private const int MostShown = 5;

    /// <summary>Shows a draft, and what to do with it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="canBeSent">Whether replies are ever sent.</param>
    public static RichText Announcing(OutreachDraft draft, bool canBeSent) => RichText.Of(
        Paragraph.Of(new TextRun(draft.IssueKey, TextMarks.Strong), new TextRun(Opening(draft))),
        new Quote(RichText.FromPlain(draft.Text).Blocks),
        Paragraph.Of(new TextRun(canBeSent
            ? $"Nothing is sent yet. Write /send {Number(draft)} to send it as it stands, or /hold {Number(draft)} to dismiss it, as the first line of an internal note; on the bridge's Outreach page or in its panel you can edit it first."
            : $"The bridge does not send it: copy what you need of it. Write /hold {Number(draft)} to take it off the list.")));

    /// <summary>The draft is on its way.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="undoFor">How long that can be taken back.</param>
    public static RichText Approved(OutreachDraft draft, TimeSpan undoFor) => RichText.FromPlain(undoFor == TimeSpan.Zero
        ? $"Reply {Number(draft)} to the customer is on its way."
        : string.Create(CultureInfo.InvariantCulture, $"Reply {Number(draft)} will be sent to the customer in {undoFor.TotalSeconds:0} seconds. Write /hold {Number(draft)} to stop it."));

    /// <summary>The draft is dismissed.</summary>
    public static RichText Dismissed(OutreachDraft draft) => RichText.FromPlain($"Reply {Number(draft)} to the customer is dismissed. Nothing is sent.");

    /// <summary>It is not clear which draft is meant.</summary>
    /// <param name="isApproved">Whether it was to be sent.</param>
    /// <param name="number">The number that was given, or null.</param>
    /// <param name="open">The drafts that can be decided about.</param>
    public static RichText WhichOne(bool isApproved, int? number, ImmutableArray<OutreachDraft> open)
    {
        var word = isApproved ? "/send" : "/hold";
        var why = number is { } given ? $"No reply with the number {given} is waiting: it was sent, dismissed, replaced or edited."
            : open.Length > 1 ? $"{open.Length} replies to this ticket's customer are waiting, so {word} needs a number."
            : $"The reply that is waiting is not the one that the last note before yours showed, so {word} needs its number.";
        return new RichText([
            Paragraph.Of(new TextRun($"{why} Nothing was {(isApproved ? "sent" : "dismissed")}. Read the reply and write:")),
            .. open.Take(MostShown).SelectMany(draft => Shown(draft, word)),
        ]);
    }

    /// <summary>There was nothing to decide about.</summary>
    public static RichText NothingWaits() => RichText.FromPlain(
        "No reply to this ticket's customer waits: it was sent or dismissed already, or is no longer true, or there was none.");

    /// <summary>An approved reply was given up.</summary>
    public static RichText NotSent(string issueKey, string reason) => RichText.FromPlain(
        $"The reply to the customer about {issueKey} could not be sent: {reason.TrimEnd('.')}. Answer the customer yourself, or ask an operator to try again.");

    /// <summary>Replies are never sent.</summary>
    public static RichText NeverSent() => RichText.FromPlain(
        "The bridge is set to send no replies to customers (Outreach:Send is Never). Copy the text of the draft, and write /hold with its number to take it off the list.");

    private static IEnumerable<Block> Shown(OutreachDraft draft, string word) =>
    [
        Paragraph.Of(new TextRun($"{word} {Number(draft)}", TextMarks.Strong), new TextRun($" for this reply about {draft.IssueKey}:")),
        new Quote(RichText.FromPlain(draft.Text).Blocks),
    ];

    private static string Number(OutreachDraft draft) => draft.Number.ToString(CultureInfo.InvariantCulture);

    private static string Opening(OutreachDraft draft) => (draft.EditedBy is null ? ": there is news for the customer. " : $": {draft.EditedBy} edited the reply. ")
        + (draft.Tickets == 1 ? $"Reply {Number(draft)} is waiting for a rep:" : $"Reply {Number(draft)}, one for the customer's {draft.Tickets} tickets, is waiting for a rep:");
}
