using BugBridge.Connectors;
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
    [SectionName(typeof(IHelpdeskSettings))]
    public string Kind { get; set; } = nameof(Zendesk);

    /// <summary>How to reach Zendesk.</summary>
    public ZendeskSettings Zendesk { get; set; } = new();

    /// <summary>How to reach Request Tracker.</summary>
    public RequestTrackerSettings RequestTracker { get; set; } = new();

    /// <summary>How to reach Freshdesk.</summary>
    public FreshdeskSettings Freshdesk { get; set; } = new();

    /// <summary>What <see cref="Kind"/> may be.</summary>
    internal static IReadOnlyList<string> Kinds => SettingShape.Of(typeof(HelpdeskSettings)).Find(nameof(Kind))!.Shape.Words;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => Find() is { } chosen
        ? chosen.Settings.Faults().Under(chosen.Section)
        : [new SetupFault(nameof(Kind), $"There is no helpdesk '{Kind}'.", $"Use {string.Join(", ", Kinds)}.")];

    /// <summary>The vendor that is used, and the name of its section.</summary>
    /// <exception cref="UnknownHelpdeskException">There is no such vendor.</exception>
    internal (string Section, IHelpdeskVendor Vendor) Chosen() =>
        Find() is { } chosen ? (chosen.Section, chosen.Settings.ToVendor()) : throw new UnknownHelpdeskException(Kind);

    /// <summary>When credentials of the vendor that is used end; paths from this section.</summary>
    internal IEnumerable<CredentialEnd> CredentialEnds() =>
        Find() is { } chosen ? chosen.Settings.CredentialEnds().Select(end => end with { Path = $"{chosen.Section}:{end.Path}" }) : [];

    private (string Section, IHelpdeskSettings Settings)? Find() =>
        SettingShape.Of(typeof(HelpdeskSettings)).Find(Kind) is { } section && section.Info.GetValue(this) is IHelpdeskSettings settings ? (section.Name, settings) : null;
}
