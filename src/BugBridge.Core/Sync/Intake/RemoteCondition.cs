using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Intake;

/// <summary>How a remote answers now.</summary>
/// <param name="Polled">When the last pass over it succeeded, UTC; null before the first.</param>
/// <param name="Failure">Why its last pass, or a write since then, failed as every call would; null when none did.</param>
/// <param name="RejectedSince">Since when it takes neither credentials nor permissions for enough, UTC; null while it does.</param>
/// <param name="IsPollFailing">Whether its last pass failed; writes alone may fail while passes succeed.</param>
/// <param name="WasReleased">Whether what it rejected was tried once more after a pass that succeeded.</param>
/// <param name="Held">Writes whose last try failed as every call would, with their lanes: what follows them there waits as well.</param>
public sealed record RemoteCondition(DateTimeOffset? Polled, string? Failure, DateTimeOffset? RejectedSince, bool IsPollFailing, bool WasReleased, ImmutableDictionary<long, Lane> Held)
{
    /// <summary>Whether passes succeed while writes are rejected.</summary>
    public bool IsOnlyReadable => Polled is not null && !IsPollFailing && RejectedSince is not null;

    /// <summary>Before anything was asked.</summary>
    public static RemoteCondition Unknown { get; } = new(null, null, null, false, false, ImmutableDictionary<long, Lane>.Empty);
}
