using BugBridge.Core.Remotes;

namespace BugBridge.Core.Usability;

/// <summary>Keeps what meetings decide. Cases, and issues for categories, are saved by plans.</summary>
public interface IUsabilityStore
{
    /// <summary>Keeps a new decision.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    Task<long> EnterAsync(ReviewDecision decision, CancellationToken cancellationToken);

    /// <summary>Notes what became of a decision. Open again forgets who had settled it.</summary>
    /// <returns>False when there is no such decision.</returns>
    Task<bool> SettleAsync(long id, DecisionState state, string by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps a ticket out of the examples of all reviews, closed ones too.</summary>
    Task HideAsync(HiddenExample example, CancellationToken cancellationToken);

    /// <summary>Lets a ticket be an example again.</summary>
    /// <returns>False when it was not hidden.</returns>
    Task<bool> ShowAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>Keeps a review as it is now.</summary>
    /// <returns>False when the period was closed before: what was kept then stays.</returns>
    Task<bool> CloseAsync(ClosedReview review, CancellationToken cancellationToken);
}
