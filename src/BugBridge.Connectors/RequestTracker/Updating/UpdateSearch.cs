using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>
/// Looks for the note, or the reply, with a stamp among the newest messages of a ticket. What Request Tracker has, it gives at once; only a request that
/// still runs there can bring a note later.
/// </summary>
internal sealed class UpdateSearch(IRequestTrackerApi api, TicketReader reader, Messages messages, People people, TimeSpan settle, TimeProvider clock)
{
    // Covers clocks that differ; comments older than the attempt cannot be its note.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    /// <summary>The note's transaction, or its absence.</summary>
    public Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        FindAsync("Comment", message => StampLine.Split(message.Body).Stamp, ticketId, stamp, attemptedAt, cancellationToken);

    /// <summary>The reply's transaction, or its absence.</summary>
    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        FindAsync("Correspond", message => message.Mark, ticketId, stamp, attemptedAt, cancellationToken);

    private async Task<StampLookup> FindAsync(
        string type, Func<Message, string?> stampOf, string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        // The ticket may have been merged meanwhile, and the note have gone where it went.
        var ticket = NumericId.TryRead(ticketId, out var id) ? await reader.FindAsync(id, cancellationToken) : null;
        if (ticket is null)
        {
            return StampLookup.Absent;
        }

        var query = Queries.Transactions($"Type = '{type}' AND {Queries.OneOf("ObjectId", new[] { id, ticket.Id }.Distinct())}");
        for (var page = 1; ; page++)
        {
            using var answer = await api.TransactionsAsync(query, "DESC", page, cancellationToken);
            var rows = WirePage<WireTransaction>.Whole(answer.Content, "transactions");
            var recent = rows.Where(row => row.Created > attemptedAt - Slack).ToList();
            if (await FindAsync(recent, stampOf, stamp, cancellationToken) is { } found)
            {
                return StampLookup.Found(NumericId.Text(found));
            }

            if (rows.Count == 0 || recent.Count < rows.Count)
            {
                return StampLookup.NotFound(attemptedAt + settle, clock.GetUtcNow());
            }
        }
    }

    private async Task<long?> FindAsync(List<WireTransaction> comments, Func<Message, string?> stampOf, string stamp, CancellationToken cancellationToken)
    {
        var own = await people.OwnNameAsync(cancellationToken);
        var ours = comments.Where(comment => comment.Creator?.Id == own).Select(comment => comment.Id).ToList();
        foreach (var (id, message) in await messages.ReadAsync(ours, cancellationToken))
        {
            if (string.Equals(stampOf(message), stamp, StringComparison.Ordinal))
            {
                return id;
            }
        }

        return null;
    }
}
