using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>An event, and where its drafts stand.</summary>
/// <param name="Event">The event.</param>
/// <param name="Drafts">How many there are in each state.</param>
public sealed record EventCounts(OutreachEvent Event, ImmutableDictionary<DraftState, int> Drafts)
{
    /// <summary>How many there are in a state.</summary>
    public int In(DraftState state) => Drafts.GetValueOrDefault(state);

    /// <summary>How many there are.</summary>
    public int All => Drafts.Values.Sum();
}
