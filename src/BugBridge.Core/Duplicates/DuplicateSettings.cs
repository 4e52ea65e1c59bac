using BugBridge.Core.Configuration;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Duplicates;

/// <summary>What is done about bugs that were reported more than once.</summary>
public sealed class DuplicateSettings : ISettings
{
    /// <summary>How engineers mark an issue in Jira as a duplicate of another.</summary>
    public MergingSettings Merging { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => Merging.Faults().Select(fault => fault with { Path = $"{nameof(Merging)}:{fault.Path}" });
}
