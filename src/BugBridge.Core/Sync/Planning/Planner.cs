using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Planning;

/// <summary>
/// Decides what is to be done about a change. Pure: the same knowledge and change always give the same plan, and nothing is read or
/// written on the way.
/// </summary>
public sealed class Planner
{
    private static readonly MethodInfo Taking = typeof(Planner).GetMethod(nameof(Take), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly FrozenDictionary<Type, PlanChange> _plans;
    private readonly ImmutableArray<IPlanStep> _steps;

    /// <param name="plans">What plans each kind of change.</param>
    /// <param name="steps">What finishes every plan, in this order.</param>
    public Planner(IEnumerable<IPlans> plans, ImmutableArray<IPlanStep> steps)
    {
        _plans = plans.SelectMany(one => Kinds.Of<PlanChange>(one, typeof(IPlans<>), Taking)).ToFrozenDictionary(one => one.Key, one => one.Value);
        _steps = steps;
    }

    /// <summary>The plan for one change; fits <see cref="PlanChange"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing plans this kind of change.</exception>
    public Plan Decide(Known known, Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var plan = _plans.TryGetValue(change.GetType(), out var decide)
            ? decide(known, change)
            : throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "The planner does not know this kind of change.");
        return _steps.Aggregate(plan, (made, step) => step.Finish(made, known, change));
    }

    private static PlanChange Take<TChange>(IPlans<TChange> plans)
        where TChange : Change => (known, change) => plans.Decide(known, (TChange)change);
}
