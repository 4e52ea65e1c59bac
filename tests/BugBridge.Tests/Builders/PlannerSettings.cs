using BugBridge.Core.Calendar;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Rules;
using BugBridge.Core.Usability;

namespace BugBridge.Tests.Builders;

/// <summary>What the planner needs of the configuration.</summary>
/// <param name="Filing">Which tickets are bugs, and where they go.</param>
/// <param name="Relay">What reaches the reps.</param>
/// <param name="Label">The label that every bridged issue carries.</param>
/// <param name="IssueUrl">The browser address of an issue's key.</param>
internal sealed record PlannerSettings(FilingSettings Filing, RelaySettings Relay, string Label, Func<string, string> IssueUrl)
{
    /// <summary>The team's time zone, in which days end.</summary>
    public ReportSettings Reports { get; init; } = new();

    /// <summary>How issues are ranked, and what of it is written.</summary>
    public RankingSettings Ranking { get; init; } = new();

    /// <summary>When a ticket counts as resolved at first contact.</summary>
    public FirstContactSettings FirstContact { get; init; } = new();

    /// <summary>How issues earn their reporters recognition.</summary>
    public RecognitionSettings Recognition { get; init; } = new();

    /// <summary>How duplicates are recognised, and what happens then.</summary>
    public DuplicateSettings Duplicates { get; init; } = new();

    /// <summary>What customers are told.</summary>
    public OutreachSettings Outreach { get; init; } = new();

    /// <summary>What of customers' data stays out of Jira.</summary>
    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>The installation's secret, of which customers' aliases are made.</summary>
    public string AliasKey { get; init; } = string.Empty;

    /// <summary>The usability review.</summary>
    public UsabilitySettings Usability { get; init; } = new();
}
