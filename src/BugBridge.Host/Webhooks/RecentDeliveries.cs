namespace BugBridge.Host.Webhooks;

/// <summary>Remembers the newest deliveries, so that repeated ones are known. What it has forgotten costs a needless look, no more.</summary>
internal sealed class RecentDeliveries(int capacity = 10_000)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Whether it was not known; it is now.</summary>
    public bool IsNew(string delivery)
    {
        lock (_gate)
        {
            if (!_known.Add(delivery))
            {
                return false;
            }

            _order.Enqueue(delivery);
            if (_order.Count > capacity)
            {
                _known.Remove(_order.Dequeue());
            }

            return true;
        }
    }
}
