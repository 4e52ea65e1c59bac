using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.Measures;

/// <summary>How the story ended.</summary>
/// <param name="Lost">How many things should be there and are not.</param>
/// <param name="Doubled">How many are there more often than they should be.</param>
/// <param name="Leaked">How many are where they must not be.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Calls">What it cost; null when the story did not come that far.</param>
/// <param name="Findings">A sentence for each thing that is wrong.</param>
/// <param name="Volume">How much the check had to look at.</param>
public sealed record DemoResult(
    int Lost, int Doubled, int Leaked, double Seconds, DemoCalls? Calls, ImmutableArray<string> Findings, DemoVolume Volume)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsClean => Lost + Doubled + Leaked == 0;
}
