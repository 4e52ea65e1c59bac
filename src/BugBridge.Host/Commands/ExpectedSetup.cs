using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary>What a configuration expects to find in the remotes.</summary>
internal sealed class ExpectedSetup(BridgeSettings settings)
{
    /// <summary>Ticket fields that are named anywhere, by id or title.</summary>
    public ImmutableArray<string> TicketFields
    {
        get
        {
            var written = settings.Relay.TicketFields;
            return
            [
                .. new[] { written.IssueKey, written.Status, written.Estimate, written.Workaround }
                    .Append(settings.Ranking.SeverityField)
                    .Append(settings.Duplicates.ProductField)
                    .Append(settings.Duplicates.ComponentField)
                    .OfType<string>()
                    .Concat(settings.Filing.Environment.Select(shown => shown.Field))
                    .Concat(settings.Filing.Match.SelectMany(condition => condition.Fields.Keys))
                    .Concat(settings.Filing.Routes.SelectMany(route => route.When.Fields.Keys))
                    .Concat(settings.Usability.Defined?.Tickets.Fields.Keys ?? [])
                    .Concat(settings.Usability.Defined?.All.SelectMany(category => category.Fields.Keys) ?? [])
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
        }
    }

    /// <summary>Projects, types and fields of Jira that are named anywhere.</summary>
    public IssueSetup Issues => new(
        [.. settings.Filing.Targets(), .. CategoryTarget],
        [
            .. settings.Filing.Environment.Select(shown => shown.JiraField)
                .Append(settings.Jira.EstimateField)
                .Append(settings.Filing.SeverityField)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ])
    {
        NumberFields = [.. Named("Ranking:Fields:Tickets", Ranks.Tickets), .. Named("Ranking:Fields:Customers", Ranks.Customers), .. Named("Ranking:Fields:Revenue", Ranks.Revenue), .. Named("Ranking:Fields:Score", Ranks.Score)],
        TextFields = [.. Named("Ranking:Fields:ReportedBy", Ranks.ReportedBy)],
        Priorities = [.. settings.Ranking.Priorities.Select((threshold, at) => new IssueSetting($"Ranking:Priorities:{at}:Name", threshold.Name))],
        ClosedStatuses = [new IssueSetting("Duplicates:CloseStatus", settings.Duplicates.CloseStatus)],
        LinkTypes = [new IssueSetting("Duplicates:Merging:LinkType", settings.Duplicates.Merging.LinkType)],
        Resolutions =
        [
            .. settings.Duplicates.Merging.Resolutions.Select((name, at) => new IssueSetting(
                string.Create(CultureInfo.InvariantCulture, $"Duplicates:Merging:Resolutions:{at}"), name)),
            .. Named("Duplicates:CloseResolution", settings.Duplicates.CloseResolution),
        ],
    };

    private IEnumerable<FilingTarget> CategoryTarget => settings.Usability is { Defined: not null } review && (review.Project ?? review.IssueType) is not null
        ? [new FilingTarget("Usability", review.Project ?? settings.Filing.Project, review.IssueType ?? settings.Filing.IssueType, [])]
        : [];

    private RankFields Ranks => settings.Ranking.Fields;

    private static IEnumerable<IssueSetting> Named(string setting, string? name) => name is null ? [] : [new IssueSetting(setting, name)];
}
