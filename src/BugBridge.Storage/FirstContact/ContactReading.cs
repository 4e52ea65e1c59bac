using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.FirstContact;

/// <summary>Reads of those who wrote in a ticket until when they may have been reps, and which of its words are acknowledgements.</summary>
internal sealed class ContactReading : IReadsFacts
{
    public async ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading)
    {
        if (change is not TicketSeen seen)
        {
            return known;
        }

        var (acknowledgements, acknowledged) = await AcknowledgedAsync(seen.Ticket, known.Ticket, reading);
        return known.With(new ContactFacts
        {
            Acknowledgements = acknowledgements,
            Acknowledged = acknowledged,
            RepsUntil = await RepsUntilAsync(seen.Ticket, known.Ticket, reading),
        });
    }

    /// <summary>
    /// Asked only for messages that were not met before, by others than the requester. When a rep was met last is kept to the day: they may have written until the
    /// next.
    /// </summary>
    private static async Task<ImmutableDictionary<string, DateTimeOffset>> RepsUntilAsync(Ticket ticket, TicketState? state, KnownReading reading)
    {
        var writers = ticket.Comments
            .Where(comment => comment is { Kind: CommentKind.PublicReply, Author.Role: not AuthorRole.Rep } && comment.Author.Id != ticket.Requester?.Id
                && state?.HasHandled(comment.Id) != true)
            .Select(comment => comment.Author.Id)
            .ToHashSet(StringComparer.Ordinal);
        return writers.Count == 0
            ? ImmutableDictionary<string, DateTimeOffset>.Empty
            : (await reading.Context.Reps.Where(rep => writers.Contains(rep.Id)).ToListAsync(reading.Ending))
                .ToImmutableDictionary(rep => rep.Id, rep => rep.SeenAt.AddDays(1), StringComparer.Ordinal);
    }

    /// <summary>Which words that a ticket was answered with at once other tickets got, too, and those that are not yet known to have got an acknowledgement.</summary>
    private static async Task<(ImmutableHashSet<string> Words, ImmutableArray<TicketState> Tickets)> AcknowledgedAsync(Ticket ticket, TicketState? state, KnownReading reading)
    {
        var written = ticket.Comments.Where(comment => state?.HasHandled(comment.Id) != true).Select(comment => ReplyWords.Of(comment, ticket))
            .Concat((state?.Handled.Values ?? []).Select(comment => comment.Turn is { Side: TurnSide.Rep } turn ? turn.Words : null))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (words, tickets) = (ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<TicketState>());
        foreach (var one in written)
        {
            var others = await reading.Context.TicketComments.Where(comment => comment.TurnWords == one && comment.TicketId != ticket.Id)
                .Select(comment => comment.TicketId).Distinct().Take(ReplyWords.OtherTickets + 1).ToListAsync(reading.Ending);
            if (others.Count < ReplyWords.OtherTickets)
            {
                continue;
            }

            words.Add(one);
            foreach (var id in others.Take(others.Count == ReplyWords.OtherTickets ? others.Count : 0))
            {
                tickets.Add((await reading.Held.TicketAsync(id, reading.Ending))!);
            }
        }

        return (words.ToImmutable(), tickets.DistinctBy(other => other.Id, StringComparer.Ordinal).ToImmutableArray());
    }
}
