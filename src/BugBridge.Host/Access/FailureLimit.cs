using System.Net;
using System.Net.Sockets;

namespace BugBridge.Host.Access;

/// <summary>
/// Counts wrong tokens by where they come from, so that nobody can try many. An IPv6 address counts with its whole /64 network, which one
/// subscriber has. It never speaks of right tokens: those are let in whatever came before. Thread-safe, and bounded in memory.
/// </summary>
/// <remarks>
/// The framework's rate limiting cannot stand for it. Its middleware takes a permit before a request is looked at, so it would count right
/// tokens and keep them out. A <c>PartitionedRateLimiter</c> could be asked after a token was found wrong, but it holds as many partitions as
/// there are places, each until its window has passed and ten seconds more, with no most: whoever has a /32 of IPv6 has four thousand million
/// of them, and could fill the memory. It does not tell how many there are. And its limiters read the machine's clock themselves and take no
/// <see cref="TimeProvider"/>.
/// </remarks>
internal sealed class FailureLimit(TimeProvider clock)
{
    /// <summary>How many wrong tokens may come from one place within <see cref="Window"/>.</summary>
    public const int Most = 10;

    /// <summary>How many places are remembered. When there are more, the one that began first is forgotten.</summary>
    public const int MostPlaces = 10_000;

    private const int NetworkBytes = 8;

    /// <summary>How long wrong tokens count, from the first of them on.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, int> _failures = [];

    /// <summary>Every remembered place once, the one that began first at the head.</summary>
    private readonly Queue<(IPAddress Place, DateTimeOffset Began)> _order = [];

    /// <summary>How many places are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _order.Count;
            }
        }
    }

    /// <summary>Whether no further wrong token is looked into for now.</summary>
    public bool IsReached(IPAddress? address)
    {
        lock (_gate)
        {
            Forget();
            return _failures.GetValueOrDefault(PlaceOf(address)) >= Most;
        }
    }

    /// <summary>Notes a wrong token. True when as many as are allowed had come before it.</summary>
    public bool Add(IPAddress? address)
    {
        var place = PlaceOf(address);
        lock (_gate)
        {
            Forget();
            if (!_failures.TryGetValue(place, out var count))
            {
                MakeRoom();
                _order.Enqueue((place, clock.GetUtcNow()));
            }

            _failures[place] = Math.Min(count + 1, Most);
            return count >= Most;
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && clock.GetUtcNow() - oldest.Began >= Window)
        {
            _failures.Remove(_order.Dequeue().Place);
        }
    }

    private void MakeRoom()
    {
        while (_order.Count >= MostPlaces)
        {
            _failures.Remove(_order.Dequeue().Place);
        }
    }

    private static IPAddress PlaceOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        if (plain?.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return plain ?? IPAddress.None;
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
