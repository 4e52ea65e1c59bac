using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>The real parts: SQLite, Jira, and the configured helpdesk.</summary>
internal sealed class BridgeParts(TimeProvider clock) : IBridgeParts
{
    public Task<BridgeStore> OpenStoreAsync(BridgeSettings settings, CancellationToken cancellationToken) =>
        BridgeStore.OpenAsync(settings.Storage, clock, cancellationToken);

    public RemoteParts Connect(BridgeSettings settings)
    {
        var (helpdesk, connector, helpdeskBudget) = HelpdeskOf(settings.Helpdesk);
        var jiraBudget = new CallBudget(settings.Jira.CallsPerMinute, clock);
        var tracker = JiraIssueTracker.Create(settings.Jira, jiraBudget, clock, zone: settings.Reports.Zone);
        return new RemoteParts(helpdesk, tracker.Ports, new Ending(connector, helpdeskBudget, tracker, jiraBudget))
        {
            Budgets = ImmutableDictionary<Remote, CallBudget>.Empty.Add(Remote.Helpdesk, helpdeskBudget).Add(Remote.Jira, jiraBudget),
        };
    }

    private (Helpdesk Helpdesk, IDisposable Connector, CallBudget Budget) HelpdeskOf(HelpdeskSettings settings)
    {
        switch (settings.Kind)
        {
            case HelpdeskKind.RequestTracker:
                var budget = new CallBudget(settings.RequestTracker.CallsPerMinute, clock);
                var tracker = RequestTrackerHelpdesk.Create(settings.RequestTracker, budget, clock);
                return (tracker.Ports, tracker, budget);
            case HelpdeskKind.Freshdesk:
                budget = new CallBudget(settings.Freshdesk.CallsPerMinute, clock);
                var freshdesk = FreshdeskHelpdesk.Create(settings.Freshdesk, budget, clock);
                return (freshdesk.Ports, freshdesk, budget);
            case HelpdeskKind.Zendesk:
                budget = new CallBudget(settings.Zendesk.CallsPerMinute, clock);
                var zendesk = ZendeskHelpdesk.Create(settings.Zendesk, budget, clock);
                return (zendesk.Ports, zendesk, budget);
            default:
                throw new UnknownHelpdeskException(settings.Kind);
        }
    }
}
