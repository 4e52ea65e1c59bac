using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>Tells whose turn a message was.</summary>
internal sealed class TurnReader(FirstContactSettings settings)
{
    // The message that opens a ticket carries the ticket's own time; some helpdesks round the one and not the other.
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(1);

    private readonly PlainThanks _thanks = new(settings);

    /// <summary>
    /// The turn that a comment is, or null: internal notes, what the bridge wrote, what nobody known wrote, and the message that opens the
    /// ticket are none. A rep who asks for something is a customer in that ticket; who wrote as a rep stays one, whatever they are today.
    /// </summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ticket">Its ticket, as it was read.</param>
    /// <param name="reps">Until when people were last met as reps, UTC, by id.</param>
    public Turn? Of(TicketComment comment, Ticket ticket, ImmutableDictionary<string, DateTimeOffset> reps)
    {
        if (comment is not { Kind: CommentKind.PublicReply, Stamp: null } || comment.Id == OpeningOf(ticket)?.Id)
        {
            return null;
        }

        var (id, role) = (comment.Author.Id, comment.Author.Role);
        return id == ticket.Requester?.Id ? new Turn(SideOf(comment, ticket), id, comment.CreatedAt)
            : IsByRep(comment, ticket, reps) ? OfRep(comment, ticket)
            : role == AuthorRole.Customer ? new Turn(SideOf(comment, ticket), id, comment.CreatedAt)
            : null;
    }

    /// <summary>The rep who began the ticket, by id, which is empty where the helpdesk does not tell; null when a customer did, or when this read does not show it.</summary>
    public static string? OpenerOf(Ticket ticket) => ticket.HasWholeThread && OpeningOf(ticket) is { } opening
        && opening.Author.Id != ticket.Requester?.Id && (opening.Author.Role == AuthorRole.Rep || opening.IsFromHelpdesk)
            ? opening.Author.Id
            : null;

    /// <summary>Whether a customer began the ticket with a message that only thanks. What they want may stand in the title alone, which is not looked at.</summary>
    public bool OnlyThanks(Ticket ticket) => ticket.HasWholeThread && OpeningOf(ticket) is { Kind: CommentKind.PublicReply } opening
        && opening.Author.Id == ticket.Requester?.Id && _thanks.IsAll(opening, ticket);

    /// <summary>Whether the bridge itself began the ticket, to answer a customer whose own was closed.</summary>
    public static bool IsOurs(Ticket ticket) => ticket.Comments.Any(comment => comment is { Kind: CommentKind.PublicReply, Stamp: not null } && comment.CreatedAt <= ticket.CreatedAt + Opening);

    /// <summary>The first message, where it has the ticket's own time; an acknowledgement may come within the same second.</summary>
    private static TicketComment? OpeningOf(Ticket ticket) =>
        ticket.Comments.FirstOrDefault(comment => comment.Stamp is null) is { } first && first.CreatedAt <= ticket.CreatedAt + Opening ? first : null;

    private static bool IsByRep(TicketComment comment, Ticket ticket, ImmutableDictionary<string, DateTimeOffset> reps) =>
        comment.Author.Role == AuthorRole.Rep
        || (comment.Author.Id is { Length: > 0 } id && (comment.IsFromHelpdesk || id == ticket.Assignee?.Id || comment.CreatedAt <= reps.GetValueOrDefault(id)));

    private Turn OfRep(TicketComment comment, Ticket ticket)
    {
        var isIgnored = settings.Ignores(comment.Author.Id) || settings.Ignores(comment.Author.Name);
        var isQuick = comment.CreatedAt - ticket.CreatedAt < settings.AutoReplyWithin && OpenerOf(ticket) is null;
        return new Turn(isIgnored ? TurnSide.Ignored : TurnSide.Rep, comment.Author.Id, comment.CreatedAt) { Words = isQuick && !isIgnored ? ReplyWords.Of(comment, ticket) : null };
    }

    private TurnSide SideOf(TicketComment comment, Ticket ticket) => _thanks.IsAll(comment, ticket) ? TurnSide.Thanks : TurnSide.Customer;
}
