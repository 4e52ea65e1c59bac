using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>What was written in a ticket after its description.</summary>
internal sealed class Threads(IFreshdeskApi api)
{
    /// <summary>All of it, oldest first; null for a ticket that shows none any more, because it is in the bin or gone.</summary>
    public async Task<IReadOnlyList<WireConversation>?> ReadAsync(long ticketId, CancellationToken cancellationToken)
    {
        try
        {
            var all = await Pages.AllAsync(page => api.ConversationsAsync(ticketId, page, cancellationToken), "conversations");
            return [.. all.DistinctBy(written => written.Id).OrderBy(written => CommentMapper.Utc(written.CreatedAt)).ThenBy(written => written.Id)];
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return null;
        }
    }
}
