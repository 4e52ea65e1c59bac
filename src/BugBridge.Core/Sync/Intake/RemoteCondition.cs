using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Intake;

/// <summary>How a remote answers now.</summary>
/// <param name="Polled">When the last pass over it succeeded, UTC; null before the first.</param>
/// <param name="Failure">Why its last pass, or a write since then, failed as every call would; null when none did.</param>
/// <param name="RejectedSince">Since when it takes neither credentials nor permissions for enough, UTC; null while it does.</param>
/// <param name="Held">Writes whose last try failed as every call would, with their lanes: what follows them there waits as well.</param>
public sealed record RemoteCondition(DateTimeOffset? Polled, string? Failure, DateTimeOffset? RejectedSince, ImmutableDictionary<long, Lane> Held)
{
    /// <summary>Before anything was asked.</summary>
    public static RemoteCondition Unknown { get; } = new(null, null, null, ImmutableDictionary<long, Lane>.Empty);
}
