using System.Collections.Immutable;

namespace BugBridge.Core.Privacy;

/// <summary>The store as erasing uses it, beside the ledger.</summary>
public interface IErasureStore
{
    /// <summary>Tickets whose time has come to be erased, the longest due first.</summary>
    Task<ImmutableArray<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Lets all tickets of a customer that are not erased be due. Returns how many.</summary>
    Task<int> MarkCustomerAsync(string customerId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// After something was erased: takes what is left of it out of the free parts of the database, of the index of words and of the log of its writes.
    /// Nothing when nothing was erased since the last time. Up to seconds for a million tickets.
    /// </summary>
    Task SealAsync(CancellationToken cancellationToken);
}
