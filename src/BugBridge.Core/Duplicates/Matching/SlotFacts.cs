using System.Runtime.InteropServices;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>What the first choice must know of a report, side by side in memory: it looks at every report for every query.</summary>
/// <param name="CreatedTicks">When it was written, UTC.</param>
/// <param name="Component">Its component's number, 0 without one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SlotFacts(long CreatedTicks, int Component)
{
    /// <summary>Of a slot whose report was taken out: before every window.</summary>
    public static SlotFacts Empty { get; } = new(long.MinValue, 0);
}
