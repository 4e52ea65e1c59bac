using BugBridge.Core.Commands;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Visibility;

/// <summary>Whether a text may be shown on the other side, and why. The one place where that is decided, for both directions.</summary>
/// <param name="Crosses">True when it may.</param>
/// <param name="Reason">Why, as the end of a sentence that begins with the comment: "it is limited to a role or group".</param>
public sealed record VisibilityDecision(bool Crosses, string Reason)
{
    /// <summary>Why a customer's file stays: nothing of it is told to others, not even its name.</summary>
    internal const string FromTicket = "it is from a ticket";

    /// <summary>Why nothing of an issue is told.</summary>
    internal const string Restricted = "a security level, or Jira:HiddenProjects, limits who may read the issue";

    /// <summary>
    /// What beside the comment itself keeps it back, so that the decision is made again when that changes, though the comment does not; null
    /// when there is nothing of the kind.
    /// </summary>
    internal string? KeptBackBy { get; init; }

    /// <summary>True for a comment that does not cross although everybody may read it.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>
    /// Whether an engineer's comment may be shown to the reps. What the bridge wrote itself does not go back; what is not surely open to
    /// everybody does not cross, also when an open comment repeats it.
    /// </summary>
    /// <param name="issue">The issue.</param>
    /// <param name="comment">One of its comments.</param>
    /// <param name="mark">The word it begins with.</param>
    /// <param name="mode">What is to cross of what may.</param>
    /// <param name="limited">What of the issue not everybody may read.</param>
    /// <param name="seen">What is held of the comment: once kept back for what it repeats, it stays so until it is edited.</param>
    internal static VisibilityDecision Of(
        Issue issue, IssueComment comment, CommentMarkKind mark, RelayMode mode, LimitedText limited, HandledComment? seen = null) => comment switch
        {
            { Stamp: not null } => new VisibilityDecision(false, "BugBridge wrote it"),
            { Visibility: CommentVisibility.Limited } => new VisibilityDecision(false, "it is limited to a role or group"),
            { Visibility: CommentVisibility.Internal } => new VisibilityDecision(false, "it is marked as internal"),
            { Visibility: not CommentVisibility.Everyone } => new VisibilityDecision(false, "who may read it could not be determined"),
            { Body.IsEmpty: true } => new VisibilityDecision(false, "it has no text") { IsOpen = true },
            _ when Of(issue) is { Crosses: false } whole => whole,
            _ when limited.RepeatedIn(comment) is { IsStill: true } other => Repeating($"it repeats a sentence of comment {other.CommentId}, which not everybody can read"),
            _ when (mark == CommentMarkKind.None || WasKeptBack(comment, seen)) && limited.RepeatedIn(comment) is { } former => Repeating(
                $"it repeats a sentence of comment {former.CommentId}, which not everybody could read; start it with /rep to share it anyway"),
            _ when mark != CommentMarkKind.None => new VisibilityDecision(true, "it is marked for the reps"),
            _ when mode == RelayMode.Marked => new VisibilityDecision(false, "it does not start with /rep or /workaround, and Relay:FromJira is Marked") { IsOpen = true },
            _ => new VisibilityDecision(true, "everybody can read it"),
        };

    /// <summary>Whether anything of an issue may be shown to the reps: its summary, status, dates and comments.</summary>
    public static VisibilityDecision Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue.IsRestricted
            ? new VisibilityDecision(false, Restricted) { KeptBackBy = "restricted" }
            : new VisibilityDecision(true, "everybody who can read the project can read the issue");
    }

    private static bool WasKeptBack(IssueComment comment, HandledComment? seen) => seen?.Fingerprint == CommentFingerprint.Of(comment, Repeating(string.Empty).KeptBackBy);

    private static VisibilityDecision Repeating(string reason) => new(false, reason) { KeptBackBy = "repeats" };

    /// <summary>Whether the words after <c>/dev</c> in a ticket's comment may be shown to the engineers.</summary>
    public static VisibilityDecision Of(TicketComment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment switch
        {
            { Stamp: not null } => new VisibilityDecision(false, "BugBridge wrote it"),
            { WithheldBecause: { } why } => new VisibilityDecision(false, "it " + why),
            { CopiedBecause: { } why } => new VisibilityDecision(false, "it " + why),
            { Kind: CommentKind.PublicReply } => new VisibilityDecision(false, "customers can read it, and only internal notes are sent to the engineers"),
            { Kind: not CommentKind.InternalNote } => new VisibilityDecision(false, "who may read it could not be determined"),
            { Author.Role: AuthorRole.Customer } => new VisibilityDecision(false, "a customer wrote it"),
            { Author.Role: not AuthorRole.Rep } => new VisibilityDecision(false, "who wrote it could not be determined"),
            _ => new VisibilityDecision(true, "a rep wrote /dev, so the text after it goes to the engineers"),
        };
    }

    /// <summary>Whether a ticket's first message may be quoted in the issue that is filed for it.</summary>
    public static VisibilityDecision OfFirstMessage(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var first = ticket.Comments.FirstOrDefault(comment => comment.Body == ticket.Description);
        return (ticket.WithheldBecause ?? first?.WithheldBecause, first) switch
        {
            ({ } why, _) => new VisibilityDecision(false, "it " + why),
            (_, { Kind: CommentKind.Unknown }) => new VisibilityDecision(false, "who may read it could not be determined"),
            (_, { Author.Role: AuthorRole.Unknown }) => new VisibilityDecision(false, "who wrote it could not be determined"),
            _ => new VisibilityDecision(true, "the ticket is filed as a bug"),
        };
    }

    /// <summary>
    /// Whether a message may be quoted in the issue that is filed for its ticket: the first one, or one that a rep chose of those that the ticket's customer wrote.
    /// What reps and other customers wrote is never quoted.
    /// </summary>
    /// <param name="ticket">The ticket, with its whole thread.</param>
    /// <param name="id">The message's id, or <see cref="BugReport.FirstMessage"/>.</param>
    public static VisibilityDecision OfQuote(Ticket ticket, string id)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return id == BugReport.FirstMessage ? OfFirstMessage(ticket)
            : ticket.Comments.FirstOrDefault(comment => comment.Id == id) is { } message ? OfQuote(ticket, message)
            : new VisibilityDecision(false, "it is no longer in the ticket");
    }

    private static VisibilityDecision OfQuote(Ticket ticket, TicketComment message) => (ticket.WithheldBecause ?? message.WithheldBecause, message) switch
    {
        ({ } why, _) => new VisibilityDecision(false, "it " + why),
        (_, { Stamp: not null }) => new VisibilityDecision(false, "BugBridge wrote it"),
        (_, { CopiedBecause: { } why }) => new VisibilityDecision(false, "it " + why),
        (_, { Kind: CommentKind.InternalNote }) => new VisibilityDecision(false, "it is an internal note"),
        (_, { Kind: not CommentKind.PublicReply }) => new VisibilityDecision(false, "who may read it could not be determined"),
        (_, { Author.Role: AuthorRole.Rep } or { IsFromHelpdesk: true }) => new VisibilityDecision(false, "a rep wrote it"),
        (_, { Author.Role: not AuthorRole.Customer }) => new VisibilityDecision(false, "who wrote it could not be determined"),
        _ when message.Author.Id != ticket.Requester?.Id => new VisibilityDecision(false, "somebody other than the ticket's customer wrote it"),
        _ => new VisibilityDecision(true, "a rep chose to quote it"),
    };

    /// <summary>
    /// Whether the subject and the first words of a ticket that joined an issue may be told its engineers. Nothing of a ticket is told that is away, for whatever
    /// reason, or is to be erased.
    /// </summary>
    /// <param name="held">As it is held.</param>
    /// <param name="ticket">As the helpdesk has it; null when it is gone.</param>
    public static VisibilityDecision OfJoined(TicketState held, Ticket? ticket)
    {
        ArgumentNullException.ThrowIfNull(held);
        return (held, ticket) switch
        {
            ({ ErasedAt: not null }, _) => new VisibilityDecision(false, "it was erased"),
            ({ EraseAt: not null }, _) => new VisibilityDecision(false, "it may have to be erased"),
            (_, null or { Status: TicketStatus.Deleted }) => new VisibilityDecision(false, "it was deleted"),
            (_, { IsSpam: true }) => new VisibilityDecision(false, "it is marked as spam"),
            (_, { MergedInto: not null }) => new VisibilityDecision(false, "it was merged into another ticket"),
            (_, { Requester: { IsErased: true } or { IsGone: true } }) => new VisibilityDecision(false, "its customer was deleted"),
            _ => OfFirstMessage(ticket) is { Crosses: false } first ? first : new VisibilityDecision(true, "it was linked to the issue"),
        };
    }

    /// <summary>Decides about a file of a ticket. Only what customers see, or what a rep marked for the engineers, goes to them.</summary>
    /// <param name="comment">The message that it came with.</param>
    /// <param name="file">The file.</param>
    /// <param name="isMarked">True for a note with <c>/dev</c>.</param>
    /// <param name="isFirst">True for the ticket's first message, which the issue quotes.</param>
    /// <param name="settings">What may cross.</param>
    public static VisibilityDecision Of(TicketComment comment, Attachment file, bool isMarked, bool isFirst, FileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        return comment switch
        {
            { Stamp: not null } => new VisibilityDecision(false, "BugBridge put it there"),
            { WithheldBecause: { } why } => new VisibilityDecision(false, $"the message it was attached to {why}"),
            { CopiedBecause: { } why } when !isFirst => new VisibilityDecision(false, $"the message it was attached to {why}"),
            { Kind: CommentKind.Unknown } => new VisibilityDecision(false, "who may read it could not be determined"),
            _ when !isMarked && !isFirst => new VisibilityDecision(false, "it was attached neither to the first message nor to a /dev note"),
            _ when !settings.ToJira => new VisibilityDecision(false, "Relay:Files:ToJira is off"),
            _ when settings.Refusal(file.FileName, file.ContentType, file.Size) is { } refusal => new VisibilityDecision(false, refusal),
            _ => new VisibilityDecision(true, isMarked ? "a rep marked its note for the engineers" : "it was attached to the message the issue was filed for"),
        };
    }

    /// <summary>Decides about a file of an issue, which a comment that crosses shows or names. A customer's file goes to nobody else.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOfTicket">True when it is known to have come from a ticket.</param>
    /// <param name="settings">What may cross.</param>
    public static VisibilityDecision Of(IssueFile file, bool isOfTicket, FileSettings settings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(settings);
        return file switch
        {
            _ when isOfTicket || FileName.IsOfTicket(file.FileName) => new VisibilityDecision(false, FromTicket),
            _ when !settings.ToHelpdesk => new VisibilityDecision(false, "Relay:Files:ToHelpdesk is off"),
            _ when settings.Refusal(file.FileName, file.ContentType, file.Size) is { } refusal => new VisibilityDecision(false, refusal),
            _ => new VisibilityDecision(true, "a comment that crossed shows it"),
        };
    }
}
