using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>Sends approved replies. Whether one still is approved is asked in the moment of sending.</summary>
public sealed class ReplySending(ICustomerReplies customerReplies, IOutreachStore store, OutreachSettings settings)
{
    /// <summary>The draft with all that it tells of, or null.</summary>
    public Task<(OutreachDraft Draft, ImmutableArray<OutreachEvent> Happened)?> FindDraftAsync(string stamp, CancellationToken cancellationToken) => store.FindAsync(stamp, cancellationToken);

    /// <summary>Writes the reply; null when it is not to be sent any more.</summary>
    /// <exception cref="RemoteException">The helpdesk did not take it, or its fate is unknown.</exception>
    public async Task<ReplyOutcome?> SendAsync(SendReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (settings.Send == SendPolicy.Never)
        {
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.Refused, "BugBridge is set to send no replies to customers (Outreach:Send is Never).");
        }

        return await store.BeginAsync(reply.Stamp, cancellationToken) is { } text
            ? await customerReplies.ReplyAsync(reply.TicketId, new PublicReply(reply.Stamp, RichText.FromPlain(text)), cancellationToken)
            : null;
    }

    /// <summary>Whether it was written.</summary>
    public Task<StampLookup> FindAsync(SendReply reply, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return customerReplies.FindReplyAsync(reply.TicketId, reply.Stamp, attemptedAt, cancellationToken);
    }
}
