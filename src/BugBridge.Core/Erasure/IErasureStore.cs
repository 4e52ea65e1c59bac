using System.Collections.Immutable;

namespace BugBridge.Core.Erasure;

/// <summary>The store as erasing uses it, beside the ledger.</summary>
public interface IErasureStore
{
    /// <summary>Tickets whose time has come to be erased, the longest due first, without those that wait for a person.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="limit">The most to give.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<WaitingErasure>> DueAsync(DateTimeOffset now, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>All that may have to be erased: what a person is to decide first, then what has its time, each the earliest first.</summary>
    Task<ImmutableArray<WaitingErasure>> WaitingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>How many tickets a person is to decide about.</summary>
    Task<int> CountForApprovalAsync(CancellationToken cancellationToken);

    /// <summary>How many tickets were erased since a time, UTC, without a person's word.</summary>
    Task<int> ErasedByItselfAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Lets all tickets of a customer that are not erased be erased by a person's word. Returns how many.</summary>
    Task<int> MarkCustomerAsync(string customerId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// After something was erased: takes what is left of it out of the free parts of the database, of the index of words and of the log of its writes.
    /// Nothing when nothing was erased since the last time. Up to seconds for a million tickets.
    /// </summary>
    Task SealAsync(CancellationToken cancellationToken);
}
