using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Adds to plans what follows from them, or changes what they say, whatever they are about. Pure.</summary>
public interface IPlanStep
{
    /// <summary>The plan as the next step gets it; the plan itself where there is nothing to add.</summary>
    Plan Finish(Plan plan, Known known, Change change);
}
