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
    /// <param name="pages">The address of BugBridge's pages, where drafts are edited; null where others cannot open them.</param>
    public static RichText Announcing(OutreachDraft draft, bool canBeSent, string? pages) => RichText.Of(
        Paragraph.Of(new TextRun(draft.IssueKey, TextMarks.Strong), new TextRun(Opening(draft))),
        new Quote(RichText.FromPlain(draft.Text).Blocks),
        Paragraph.Of([.. canBeSent ? Choices(draft, pages) : [new TextRun($"BugBridge does not send it; copy what you need. Write /hold {Number(draft)} to remove it from the list.")]]));

    /// <summary>The draft is on its way.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="undoFor">How long that can be taken back.</param>
    public static RichText Approved(OutreachDraft draft, TimeSpan undoFor) => RichText.FromPlain(undoFor == TimeSpan.Zero
        ? $"Reply {Number(draft)} to the customer is being sent."
        : string.Create(CultureInfo.InvariantCulture, $"Reply {Number(draft)} will be sent to the customer in {undoFor.TotalSeconds:0} seconds. Write /hold {Number(draft)} to stop it."));

    /// <summary>The draft is dismissed.</summary>
    public static RichText Dismissed(OutreachDraft draft) => RichText.FromPlain($"Reply {Number(draft)} to the customer was dismissed. Nothing was sent.");

    /// <summary>It is not clear which draft is meant.</summary>
    /// <param name="isApproved">Whether it was to be sent.</param>
    /// <param name="number">The number that was given, or null.</param>
    /// <param name="open">The drafts that can be decided about.</param>
    public static RichText WhichOne(bool isApproved, int? number, ImmutableArray<OutreachDraft> open)
    {
        var word = isApproved ? "/send" : "/hold";
        var why = number is { } given ? $"Reply {given} is not waiting: it was sent, dismissed, replaced or edited."
            : open.Length > 1 ? $"{open.Length} replies to this ticket's customer are waiting, so {word} needs a number."
            : $"The waiting reply is not the one in the last note before yours, so {word} needs its number.";
        return new RichText([
            Paragraph.Of(new TextRun($"{why} Nothing was {(isApproved ? "sent" : "dismissed")}. Read the reply and write:")),
            .. open.Take(MostShown).SelectMany(draft => Shown(draft, word)),
        ]);
    }

    /// <summary>There was nothing to decide about.</summary>
    public static RichText NothingWaits() => RichText.FromPlain(
        "No reply to this ticket's customer is waiting: it was sent, dismissed or replaced, or there was none.");

    /// <summary>An approved reply was given up.</summary>
    public static RichText NotSent(string issueKey, string reason) => RichText.FromPlain(
        $"The reply to the customer about {issueKey} could not be sent: {reason.TrimEnd('.')}. Answer the customer yourself, or ask an operator to retry.");

    /// <summary>Replies are never sent.</summary>
    public static RichText NeverSent() => RichText.FromPlain(
        "BugBridge is set to send no replies to customers (Outreach:Send is Never). Copy the draft's text, and write /hold with its number to remove it from the list.");

    private static IEnumerable<Inline> Choices(OutreachDraft draft, string? pages) =>
    [
        new TextRun($"Not sent yet. In the first line of an internal note, write /send {Number(draft)} to send it or /hold {Number(draft)} to dismiss it. To change it first, edit it in "),
        .. pages is null
            ? [new TextRun("the panel or on the Outreach page.")]
            : (Inline[])[Link.To($"{pages}/panel?ticket={Uri.EscapeDataString(draft.TicketId)}", "the panel"), new TextRun(" or on "), Link.To($"{pages}/outreach", "the Outreach page"), new TextRun(".")],
    ];

    private static IEnumerable<Block> Shown(OutreachDraft draft, string word) =>
    [
        Paragraph.Of(new TextRun($"{word} {Number(draft)}", TextMarks.Strong), new TextRun($" for this reply about {draft.IssueKey}:")),
        new Quote(RichText.FromPlain(draft.Text).Blocks),
    ];

    private static string Number(OutreachDraft draft) => draft.Number.ToString(CultureInfo.InvariantCulture);

    private static string Opening(OutreachDraft draft) => (draft.EditedBy is null ? ": " : $": edited by {draft.EditedBy}. ")
        + (draft.Tickets == 1 ? $"reply {Number(draft)} to the customer is waiting for approval:" : $"reply {Number(draft)}, for all {draft.Tickets} tickets of the customer, is waiting for approval:");
}
