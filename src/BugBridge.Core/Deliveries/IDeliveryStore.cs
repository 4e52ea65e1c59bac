using System.Collections.Immutable;

namespace BugBridge.Core.Deliveries;

/// <summary>The store of packs that are to be sent. Methods are whole operations, each one transaction.</summary>
public interface IDeliveryStore
{
    /// <summary>When a schedule was dealt with last, UTC; null when never.</summary>
    Task<DateTimeOffset?> ReadMarkAsync(string schedule, CancellationToken cancellationToken);

    /// <summary>Keeps the deliveries, those of a known stamp left out, and notes the time up to which the schedule was dealt with: both or nothing.</summary>
    Task AddAsync(string schedule, DateTimeOffset upTo, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancellationToken);

    /// <summary>Deliveries that wait and are due, with their files, oldest first.</summary>
    Task<ImmutableArray<Delivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Notes what a try came to: target (without those whom it reached), state, tries, due time and error of the delivery as given.</summary>
    Task SettleAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Deliveries that have not arrived, without their files, newest first.</summary>
    Task<ImmutableArray<Delivery>> UnsentAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Has a delivery that waits or was set aside tried at once. False when there is none of that id.</summary>
    Task<bool> RetryAsync(long id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets what arrived and was made before that time, UTC. Returns how many.</summary>
    Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
