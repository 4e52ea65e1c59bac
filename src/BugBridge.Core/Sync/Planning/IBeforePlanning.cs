using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Gives changes what they need before they are planned, and may let them wait for each other.</summary>
public interface IBeforePlanning
{
    /// <summary>Plans a change by the given function, once.</summary>
    /// <param name="change">The change.</param>
    /// <param name="plan">Plans and saves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PlanResult> PlanAsync(Change change, Func<Change, CancellationToken, Task<PlanResult>> plan, CancellationToken cancellationToken);
}
