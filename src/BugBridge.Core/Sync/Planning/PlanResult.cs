using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What became of one change.</summary>
/// <param name="Actions">How many new actions were journaled.</param>
/// <param name="HadNews">True when anything was saved: a state, a decision or an action.</param>
/// <param name="Failure">Why it could not be planned or saved, or null.</param>
public sealed record PlanResult(int Actions, bool HadNews, Exception? Failure = null)
{
    /// <summary>The records of features that were saved.</summary>
    public ImmutableArray<IKept> Records { get; init; } = [];

    /// <summary>Throws <see cref="Failure"/>, for whoever has nobody to report it to.</summary>
    public void ThrowIfFailed()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }
}
