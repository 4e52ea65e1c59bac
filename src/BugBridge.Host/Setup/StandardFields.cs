using System.Collections.Immutable;
using BugBridge.Core.Notes;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Setup;

/// <summary>The fields that <c>init</c> proposes, each with the setting that names it, and what each holds.</summary>
internal static class StandardFields
{
    /// <summary>On tickets, below <c>Relay:TicketFields</c>.</summary>
    public static ImmutableArray<(string Setting, WantedField Field)> OfTickets { get; } =
    [
        (nameof(TicketFields.IssueKey), new WantedField("Jira issue", FieldKind.Text)),
        (nameof(TicketFields.Status), new WantedField("Jira status", FieldKind.Text)),
        (nameof(TicketFields.Estimate), new WantedField("Fix expected", FieldKind.Date)),
        (nameof(TicketFields.Workaround), new WantedField("Workaround", FieldKind.Paragraph)),
    ];

    /// <summary>On issues, below <c>Ranking:Fields</c>.</summary>
    public static ImmutableArray<(string Setting, WantedField Field)> OfIssues { get; } =
    [
        (nameof(RankFields.Tickets), new WantedField("Bridge tickets", FieldKind.Number)),
        (nameof(RankFields.Customers), new WantedField("Bridge customers", FieldKind.Number)),
        (nameof(RankFields.Revenue), new WantedField("Bridge revenue", FieldKind.Number)),
        (nameof(RankFields.Score), new WantedField("Bridge score", FieldKind.Number)),
        (nameof(RankFields.ReportedBy), new WantedField("Bridge reported by", FieldKind.Paragraph)),
    ];
}
