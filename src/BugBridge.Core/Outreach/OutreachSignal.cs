using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>Wakes what makes drafts for customers, also when a plan says that something happened of which they are to hear.</summary>
public sealed class OutreachSignal : WorkSignal, IAfterPlanning
{
    /// <inheritdoc/>
    public void Planned(ImmutableArray<PlanResult> results)
    {
        if (results.SelectMany(result => result.Records).OfType<OutreachEvent>().Any(happened => happened.DraftedAt is null))
        {
            Set();
        }
    }
}
