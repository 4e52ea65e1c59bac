using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>All texts that the store keeps, in the order of their last change, with the group that each belongs to now.</summary>
public interface ITextFeed
{
    /// <summary>
    /// The texts that changed after a place in the feed, by their own words or by what they belong to: an issue's own text belongs to the
    /// issue; a ticket's to the issue it is linked to, or to "ticket:ID" while that is being filed, where tickets that wait for the issue of
    /// another ticket belong to that one. An open ticket without an issue is a group of its own, "ticket:ID", too. Of a text that changed often, only the last change is there.
    /// </summary>
    /// <param name="after">0, or the last <see cref="FedText.Seq"/> that was read.</param>
    /// <param name="limit">At most so many; fewer come only at the end.</param>
    /// <param name="closedBefore">Texts of issues that were closed before this no longer count, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<FedText>> ReadAsync(long after, int limit, DateTimeOffset closedBefore, CancellationToken cancellationToken);

    /// <summary>The text of a ticket or issue, or null when none is kept.</summary>
    Task<Report?> FindAsync(Lane of, CancellationToken cancellationToken);
}
