using System.Collections.Immutable;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Hears of plans once they were saved.</summary>
public interface IAfterPlanning
{
    /// <summary>Plans were saved. Must not fail, nor take long.</summary>
    void Planned(ImmutableArray<PlanResult> results);
}
