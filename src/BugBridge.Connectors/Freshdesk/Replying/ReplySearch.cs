using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Updating;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Freshdesk.Replying;

/// <summary>
/// Looks for the reply with a stamp. Where an account takes the stamp out of what is sent, a reply without one that the bridge's account wrote since
/// the attempt counts as the one: a customer who hears something twice is worse than one whom a rep has to look after.
/// </summary>
internal sealed class ReplySearch(FreshdeskSite site, Threads threads, UpdateSearch updates)
{
    // For clocks that differ.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>The reply, or its absence.</summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var thread = NumericId.TryRead(ticketId, out var id) ? await threads.ReadAsync(id, cancellationToken) : null;
        if (thread is null)
        {
            await site.ConfirmAsync(cancellationToken);
            return StampLookup.Absent;
        }

        var own = await site.OwnIdAsync(cancellationToken);
        var replies = thread.Where(written => written.UserId == own && written.Incoming != true && CommentMapper.IsPublic(written)).ToList();
        var found = replies.Find(reply => string.Equals(CommentMapper.StampOf(reply), stamp, StringComparison.Ordinal)) ?? Unmarked(replies, attemptedAt);
        return found is null ? updates.Missing(attemptedAt) : StampLookup.Found(NumericId.Text(found.Id), ticketId);
    }

    private static WireConversation? Unmarked(List<WireConversation> replies, DateTimeOffset attemptedAt) =>
        replies.Find(reply => CommentMapper.StampOf(reply) is null && CommentMapper.Utc(reply.CreatedAt) >= attemptedAt - Slack);
}
