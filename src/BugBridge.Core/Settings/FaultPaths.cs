using BugBridge.Core.Remotes;

namespace BugBridge.Core.Settings;

/// <summary>Makes the relative paths of a section's faults absolute.</summary>
public static class FaultPaths
{
    /// <summary>The same faults, with their paths below <paramref name="section"/>.</summary>
    public static IEnumerable<SetupFault> Under(this IEnumerable<SetupFault> faults, string section) =>
        faults.Select(fault => fault with { Path = fault.Path.Length == 0 ? section : $"{section}:{fault.Path}" });
}
