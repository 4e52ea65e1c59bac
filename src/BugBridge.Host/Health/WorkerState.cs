using System.Collections.Immutable;

namespace BugBridge.Host.Health;

/// <summary>How well the worker does its work now.</summary>
/// <param name="Troubles">What keeps it from it, the worst first; empty when nothing does.</param>
internal sealed record WorkerState(ImmutableArray<Trouble> Troubles)
{
    /// <summary>That of the worst trouble.</summary>
    public WorkerLevel Level => Troubles.IsEmpty ? WorkerLevel.Working : Troubles.Max(trouble => trouble.Level);
}
