using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>Where the reps work: one helpdesk, and a section for each vendor. Only the chosen vendor's section has to be complete.</summary>
public sealed class HelpdeskSettings : ISettings
{
    /// <summary>Which of the vendors' sections below is used.</summary>
    public HelpdeskKind Kind { get; set; } = HelpdeskKind.Zendesk;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => [];
}
