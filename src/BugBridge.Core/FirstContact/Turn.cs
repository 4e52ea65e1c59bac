using System.Collections.Immutable;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>A message by which reps and customer take turns: what first-contact resolution is told from.</summary>
/// <param name="Side">Whose turn it was.</param>
/// <param name="ById">The writer's id.</param>
/// <param name="At">When it was written, by the helpdesk's clock, UTC.</param>
public sealed record Turn(TurnSide Side, string ById, DateTimeOffset At)
{
    // The message that opens a ticket carries the ticket's own time; some helpdesks round the one and not the other.
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The turn that a comment is, or null: internal notes, what the bridge wrote, what nobody known wrote, and the message that opens the
    /// ticket are none. A rep who asks for something is a customer in that ticket; who wrote as a rep stays one, whatever they are today.
    /// </summary>
    /// <param name="comment">The comment.</param>
    /// <param name="ticket">Its ticket, as it was read.</param>
    /// <param name="reps">Until when people were last met as reps, UTC, by id.</param>
    public static Turn? Of(TicketComment comment, Ticket ticket, ImmutableDictionary<string, DateTimeOffset> reps)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(reps);
        if (comment is not { Kind: CommentKind.PublicReply, Stamp: null } || comment.CreatedAt <= ticket.CreatedAt + Opening)
        {
            return null;
        }

        return comment.Author switch
        {
            { Id: var id } when id == ticket.Requester?.Id => new Turn(SideOf(comment, ticket), id, comment.CreatedAt),
            { Role: not AuthorRole.Rep, Id: { Length: > 0 } id } when comment.IsFromHelpdesk || id == ticket.Assignee?.Id || comment.CreatedAt <= reps.GetValueOrDefault(id) => new Turn(TurnSide.Rep, id, comment.CreatedAt),
            { Role: AuthorRole.Customer, Id: var id } => new Turn(SideOf(comment, ticket), id, comment.CreatedAt),
            { Role: AuthorRole.Rep, Id: var id } => new Turn(TurnSide.Rep, id, comment.CreatedAt),
            _ => null,
        };
    }

    private static TurnSide SideOf(TicketComment comment, Ticket ticket) => PlainThanks.IsAll(comment, ticket) ? TurnSide.Thanks : TurnSide.Customer;
}
