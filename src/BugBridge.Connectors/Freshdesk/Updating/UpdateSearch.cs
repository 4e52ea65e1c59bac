using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Freshdesk.Updating;

/// <summary>
/// Looks for the note with a stamp among those that the bridge's account wrote in a ticket. What Freshdesk has, it gives at once; only a request
/// that still runs there can bring a note later.
/// </summary>
internal sealed class UpdateSearch(FreshdeskSite site, Threads threads, TimeSpan settle, TimeProvider clock)
{
    /// <summary>The note, or its absence.</summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var thread = NumericId.TryRead(ticketId, out var id) ? await threads.ReadAsync(id, cancellationToken) : null;
        if (thread is null)
        {
            await site.ConfirmAsync(cancellationToken);
            return StampLookup.Absent;
        }

        var own = await site.OwnIdAsync(cancellationToken);
        var note = thread.FirstOrDefault(written =>
            written.UserId == own && !CommentMapper.IsPublic(written) && string.Equals(CommentMapper.StampOf(written), stamp, StringComparison.Ordinal));
        return note is not null ? StampLookup.Found(NumericId.Text(note.Id)) : Missing(attemptedAt);
    }

    /// <summary>Not found: whether that can be believed yet.</summary>
    public StampLookup Missing(DateTimeOffset attemptedAt) => StampLookup.NotFound(attemptedAt + settle, clock.GetUtcNow());
}
