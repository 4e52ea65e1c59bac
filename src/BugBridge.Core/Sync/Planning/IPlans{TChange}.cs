using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Plans what follows from changes of one kind. There is one for each kind.</summary>
/// <typeparam name="TChange">The kind.</typeparam>
public interface IPlans<in TChange> : IPlans
    where TChange : Change
{
    /// <summary>The plan for a change; the <see cref="IPlanStep"/>s finish it.</summary>
    Plan Decide(Known known, TChange change);
}
