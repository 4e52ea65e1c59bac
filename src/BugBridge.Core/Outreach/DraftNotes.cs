using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>The notes to reps about replies to customers.</summary>
internal static class DraftNotes
{
    /// <summary>Shows a draft, and what to do with it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="canBeSent">Whether replies are ever sent.</param>
    public static RichText Announcing(OutreachDraft draft, bool canBeSent) => RichText.Of(
        Paragraph.Of(new TextRun(draft.IssueKey, TextMarks.Strong), new TextRun(Opening(draft))),
        new Quote(RichText.FromPlain(draft.Text).Blocks),
        Paragraph.Of(new TextRun(canBeSent
            ? "Nothing is sent yet. Write /send to send it as it stands, or /hold to dismiss it; on the bridge's Outreach page or in its panel you can edit it first."
            : "The bridge does not send it: copy what you need of it. Write /hold to take it off the list.")));

    /// <summary>The drafts are on their way.</summary>
    public static RichText Approved(int count) => RichText.FromPlain(count == 1
        ? "The reply to the customer is on its way."
        : $"{count} replies to the customer are on their way.");

    /// <summary>The drafts are dismissed.</summary>
    public static RichText Dismissed(int count) => RichText.FromPlain(count == 1
        ? "The reply to the customer is dismissed. Nothing is sent."
        : $"{count} replies to the customer are dismissed. Nothing is sent.");

    /// <summary>There was nothing to decide about.</summary>
    public static RichText NothingWaits() => RichText.FromPlain(
        "No reply to this ticket's customer waits: it was sent or dismissed already, or is no longer true, or there was none.");

    /// <summary>An approved reply was given up.</summary>
    public static RichText NotSent(string issueKey, string reason) => RichText.FromPlain(
        $"The reply to the customer about {issueKey} could not be sent: {reason.TrimEnd('.')}. Answer the customer yourself, or ask an operator to try again.");

    /// <summary>Replies are never sent.</summary>
    public static RichText NeverSent() => RichText.FromPlain(
        "The bridge is set to send no replies to customers (Outreach:Send is Never). Copy the text of the draft, and write /hold to take it off the list.");

    private static string Opening(OutreachDraft draft) => (draft.EditedBy is null ? ": there is news for the customer. " : $": {draft.EditedBy} edited the reply. ")
        + (draft.Tickets == 1 ? "This reply waits for a rep:" : $"This reply, one for the customer's {draft.Tickets} tickets, waits for a rep:");
}
