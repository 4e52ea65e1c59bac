using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>Whether a comment on an issue may be shown to the reps, and why. The one place where that is decided.</summary>
/// <param name="Crosses">True when it may.</param>
/// <param name="Reason">Why, as the end of a sentence that begins with the comment: "it is limited to a role or group".</param>
public sealed record Crossing(bool Crosses, string Reason)
{
    /// <summary>Why a customer's file stays: nothing of it is told to others, not even its name.</summary>
    internal const string FromTicket = "it came from a ticket";

    /// <summary>Decides. What the bridge wrote itself does not go back; what is not surely open to everybody does not cross.</summary>
    public static Crossing Of(IssueComment comment, CommentMarkKind mark, RelayMode mode)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment switch
        {
            { Stamp: not null } => new Crossing(false, "the bridge wrote it"),
            { Visibility: CommentVisibility.Limited } => new Crossing(false, "it is limited to a role or group"),
            { Visibility: CommentVisibility.Internal } => new Crossing(false, "it is marked as internal"),
            { Visibility: not CommentVisibility.Everyone } => new Crossing(false, "who may read it could not be determined"),
            { Body.IsEmpty: true } => new Crossing(false, "it has no text"),
            _ when mark != CommentMarkKind.None => new Crossing(true, "it is marked for the reps"),
            _ when mode == RelayMode.Marked => new Crossing(false, "it does not begin with /rep or /workaround, and Relay:FromJira is Marked"),
            _ => new Crossing(true, "everybody can read it"),
        };
    }

    /// <summary>Decides about a file of a ticket. Only what customers see, or what a rep marked for the engineers, goes to them.</summary>
    /// <param name="comment">The message that it came with.</param>
    /// <param name="file">The file.</param>
    /// <param name="isMarked">True for a note with <c>/dev</c>.</param>
    /// <param name="isFirst">True for the ticket's first message, which the issue quotes.</param>
    /// <param name="settings">What may cross.</param>
    public static Crossing Of(TicketComment comment, Attachment file, bool isMarked, bool isFirst, FileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        return comment switch
        {
            { Stamp: not null } => new Crossing(false, "the bridge put it there"),
            { WithheldBecause: { } why } => new Crossing(false, $"the message that it came with {why}"),
            { Kind: CommentKind.Unknown } => new Crossing(false, "who may read it could not be determined"),
            _ when !isMarked && !isFirst => new Crossing(false, "it came neither with the first message nor with /dev"),
            _ when !settings.ToJira => new Crossing(false, "Relay:Files:ToJira is off"),
            _ when settings.Refusal(file.FileName, file.ContentType, file.Size) is { } refusal => new Crossing(false, refusal),
            _ => new Crossing(true, isMarked ? "a rep marked its note for the engineers" : "it came with the message that the issue was filed for"),
        };
    }

    /// <summary>Decides about a file of an issue, which a comment that crosses shows or names. A customer's file goes to nobody else.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOfTicket">True when it is known to have come from a ticket.</param>
    /// <param name="settings">What may cross.</param>
    public static Crossing Of(IssueFile file, bool isOfTicket, FileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        return file switch
        {
            _ when isOfTicket || FileName.IsOfTicket(file.FileName) => new Crossing(false, FromTicket),
            _ when !settings.ToHelpdesk => new Crossing(false, "Relay:Files:ToHelpdesk is off"),
            _ when settings.Refusal(file.FileName, file.ContentType, file.Size) is { } refusal => new Crossing(false, refusal),
            _ => new Crossing(true, "a comment that crossed shows it"),
        };
    }
}
