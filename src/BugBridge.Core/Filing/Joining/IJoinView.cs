using System.Collections.Immutable;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Read-only questions to the store about tickets that joined issues. Answers may be a moment old; nothing is locked.</summary>
public interface IJoinView
{
    /// <summary>Issues whose engineers are to be told of tickets.</summary>
    /// <param name="joinedUntil">Tickets that joined later are left for the next time, UTC.</param>
    /// <param name="toldBefore">Issues whose engineers were told at this time or later are left out, UTC.</param>
    /// <param name="limit">The most tickets to give.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<DueJoins>> DueAsync(DateTimeOffset joinedUntil, DateTimeOffset toldBefore, int limit, CancellationToken cancellationToken);
}
