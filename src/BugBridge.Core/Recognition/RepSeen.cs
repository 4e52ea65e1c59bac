using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Recognition;

/// <summary>A rep was met in a ticket. The last known name is kept for those who left.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Name">The name then.</param>
/// <param name="At">When, UTC.</param>
public sealed record RepSeen(string Id, string Name, DateTimeOffset At) : IKept
{
    /// <summary>The reps in a ticket: its assignee, and those who wrote in it.</summary>
    internal static ImmutableArray<RepSeen> In(TicketSeen change) =>
    [
        .. change.Ticket.Comments.Where(comment => comment.Stamp is null).Select(comment => comment.Author)
            .Append(change.Ticket.Assignee)
            .OfType<Author>()
            .Where(author => author.Role == AuthorRole.Rep)
            .DistinctBy(author => author.Id, StringComparer.Ordinal)
            .Select(author => new RepSeen(author.Id, author.Name, change.SeenAt)),
    ];
}
