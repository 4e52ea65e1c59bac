using BugBridge.Connectors.Jira;
using BugBridge.Core.Calendar;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync;
using BugBridge.Core.Usability;
using BugBridge.Storage.Database;

namespace BugBridge.Host.Configuration;

/// <summary>All settings of BugBridge: the root of <c>config/bugbridge.json</c>.</summary>
public sealed class BridgeSettings : ISettings
{
    /// <summary>Where the reps work.</summary>
    public HelpdeskSettings Helpdesk { get; set; } = new();

    /// <summary>Where the engineers work.</summary>
    public JiraSettings Jira { get; set; } = new();

    /// <summary>Which tickets are bugs, and where they are filed.</summary>
    public FilingSettings Filing { get; set; } = new();

    /// <summary>How tickets about the same bug are recognised, and what happens then.</summary>
    public DuplicateSettings Duplicates { get; set; } = new();

    /// <summary>What reaches the reps, and where it is stored on the ticket.</summary>
    public RelaySettings Relay { get; set; } = new();

    /// <summary>What happens when a fix date announced to reps passes.</summary>
    public PromiseSettings Promises { get; set; } = new();

    /// <summary>What customers get, and what happens to their tickets, when something changes for them.</summary>
    public OutreachSettings Outreach { get; set; } = new();

    /// <summary>What of customers' data stays out of Jira, and what happens when a ticket or a customer is deleted.</summary>
    public PrivacySettings Privacy { get; set; } = new();

    /// <summary>How issues are ranked, and what of it is written to Jira.</summary>
    public RankingSettings Ranking { get; set; } = new();

    /// <summary>When a ticket counts as resolved at first contact, and how the figures are broken down.</summary>
    public FirstContactSettings FirstContact { get; set; } = new();

    /// <summary>What earns reps recognition for the bugs that they report.</summary>
    public RecognitionSettings Recognition { get; set; } = new();

    /// <summary>How often BugBridge checks for changes, and how it retries.</summary>
    public SyncSettings Sync { get; set; } = new();

    /// <summary>Where BugBridge stores its data, and for how long.</summary>
    public StorageSettings Storage { get; set; } = new();

    /// <summary>How reports and the dashboard speak.</summary>
    public ReportSettings Reports { get; set; } = new();

    /// <summary>How packs are printed to PDF, by a Chromium on this machine. Without one, everything else works.</summary>
    public PdfSettings Pdf { get; set; } = new();

    /// <summary>Packs that are sent on a schedule: which, when, and where to.</summary>
    public NotifySettings Notify { get; set; } = new();

    /// <summary>How tickets about usability are put into categories for the monthly review, and where issues for whole categories are filed.</summary>
    public UsabilitySettings Usability { get; set; } = new();

    /// <summary>The addresses of BugBridge itself.</summary>
    public WebSettings Web { get; set; } = new();

    /// <summary>BugBridge's log.</summary>
    public LogSettings Log { get; set; } = new();

    /// <summary>Where BugBridge sends its metrics and traces.</summary>
    public TelemetrySettings Telemetry { get; set; } = new();

    /// <summary>The files that hold secrets of these settings.</summary>
    internal IReadOnlyList<SecretFile> SecretFiles { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => Sections().SelectMany(one => one.Section.Faults().Under(one.Name));

    /// <summary>All sections, with their names.</summary>
    internal IEnumerable<(string Name, ISettings Section)> Sections() =>
        SettingShape.Of(typeof(BridgeSettings)).Properties.Select(property => (property.Name, (ISettings)property.Info.GetValue(this)!));
}
