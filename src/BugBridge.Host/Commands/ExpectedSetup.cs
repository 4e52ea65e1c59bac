using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
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
                .. new[] { written.IssueKey, written.Status, written.Estimate, written.Workaround }.OfType<string>()
                    .Concat(settings.Filing.Environment.Select(shown => shown.Field))
                    .Concat(settings.Filing.Match.SelectMany(condition => condition.Fields.Keys))
                    .Concat(settings.Filing.Routes.SelectMany(route => route.When.Fields.Keys))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
        }
    }

    /// <summary>Projects, types and fields of Jira that are named anywhere.</summary>
    public IssueSetup Issues => new(
        settings.Filing.Targets(),
        [
            .. settings.Filing.Environment.Select(shown => shown.JiraField)
                .Append(settings.Jira.EstimateField)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ])
    {
        LinkTypes = [new IssueSetting("Duplicates:Merging:LinkType", settings.Duplicates.Merging.LinkType)],
        Resolutions =
        [
            .. settings.Duplicates.Merging.Resolutions.Select((name, at) => new IssueSetting(
                string.Create(CultureInfo.InvariantCulture, $"Duplicates:Merging:Resolutions:{at}"), name)),
        ],
    };
}
