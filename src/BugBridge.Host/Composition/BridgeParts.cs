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
        var (helpdesk, helpdeskBudget) = HelpdeskOf(settings.Helpdesk);
        var jiraBudget = new CallBudget(settings.Jira.CallsPerMinute, clock);
        var tracker = JiraIssueTracker.Create(settings.Jira, jiraBudget, clock, zone: settings.Reports.Zone);
        return new RemoteParts(helpdesk, tracker, new Ending(helpdesk, helpdeskBudget, tracker, jiraBudget))
        {
            Budgets = ImmutableDictionary<Remote, CallBudget>.Empty.Add(Remote.Helpdesk, helpdeskBudget).Add(Remote.Jira, jiraBudget),
        };
    }

    private (IHelpdesk Helpdesk, CallBudget Budget) HelpdeskOf(HelpdeskSettings settings) => settings.Kind switch
    {
        HelpdeskKind.RequestTracker => Budgeted(
            settings.RequestTracker.CallsPerMinute, budget => RequestTrackerHelpdesk.Create(settings.RequestTracker, budget, clock)),
        HelpdeskKind.Freshdesk => Budgeted(settings.Freshdesk.CallsPerMinute, budget => FreshdeskHelpdesk.Create(settings.Freshdesk, budget, clock)),
        HelpdeskKind.Zendesk => Budgeted(settings.Zendesk.CallsPerMinute, budget => ZendeskHelpdesk.Create(settings.Zendesk, budget, clock)),
        _ => throw new UnknownHelpdeskException(settings.Kind),
    };

    private (IHelpdesk Helpdesk, CallBudget Budget) Budgeted(int callsPerMinute, Func<CallBudget, IHelpdesk> create)
    {
        var budget = new CallBudget(callsPerMinute, clock);
        return (create(budget), budget);
    }
}
