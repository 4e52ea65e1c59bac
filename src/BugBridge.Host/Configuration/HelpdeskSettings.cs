using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>Where the reps work: one helpdesk, and a section for each vendor. Only the chosen vendor's section has to be complete.</summary>
public sealed class HelpdeskSettings : ISettings
{
    /// <summary>Which of the vendors' sections below is used.</summary>
    public HelpdeskKind Kind { get; set; } = HelpdeskKind.Zendesk;

    /// <summary>How to reach Zendesk.</summary>
    public ZendeskSettings Zendesk { get; set; } = new();

    /// <summary>How to reach Request Tracker.</summary>
    public RequestTrackerSettings RequestTracker { get; set; } = new();

    /// <summary>How to reach Freshdesk.</summary>
    public FreshdeskSettings Freshdesk { get; set; } = new();

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => Kind switch
    {
        HelpdeskKind.RequestTracker => RequestTracker.Faults().Under(nameof(RequestTracker)),
        HelpdeskKind.Freshdesk => Freshdesk.Faults().Under(nameof(Freshdesk)),
        HelpdeskKind.Zendesk => Zendesk.Faults().Under(nameof(Zendesk)),
        _ => [new SetupFault(nameof(Kind), $"There is no helpdesk '{Kind}'.", $"Give {string.Join(", ", Enum.GetNames<HelpdeskKind>())}.")],
    };
}
