using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>
/// Makes sure that the bridge's own comments are known as such. Where one by the bridge's account came without the metadata that would
/// show a stamp, one more read asks the ticket's audits; what people wrote through the same account is thereby told apart.
/// </summary>
internal sealed class StampSearch(OwnAccount account, AuditTrail audits)
{
    /// <summary>The stamps that the comments themselves did not show, by the comment's id.</summary>
    public async Task<IReadOnlyDictionary<long, string>> FindAsync(
        long ticketId, IReadOnlyList<WireComment> comments, Sideloads people, CancellationToken cancellationToken)
    {
        var silent = comments.Where(comment => IsSilent(comment) && people.Author(comment.AuthorId).Role != AuthorRole.Customer).ToList();
        if (silent.Count == 0)
        {
            return ImmutableDictionary<long, string>.Empty;
        }

        var own = await account.IdAsync(cancellationToken);
        var ours = silent.Where(comment => comment.AuthorId == own).ToList();
        return ours.Count == 0
            ? ImmutableDictionary<long, string>.Empty
            : await audits.StampsAsync(
                ticketId, [.. ours.Select(comment => comment.Id)], ours.Min(comment => CommentMapper.Utc(comment.CreatedAt)), cancellationToken);
    }

    private static bool IsSilent(WireComment comment) =>
        Stamps.In(comment.Metadata) is null && Stamps.CouldNotShow(comment.Metadata);
}
