using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Tickets;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>The real parts: SQLite, Jira, and the configured helpdesk.</summary>
internal sealed class BridgeParts(TimeProvider clock) : IBridgeParts
{
    public async Task<StoreParts> OpenStoreAsync(BridgeSettings settings, CancellationToken cancellationToken)
    {
        var store = await BridgeStore.OpenAsync(settings.Storage, clock, cancellationToken);
        return new StoreParts(store.Ledger, store.Journal, store.View, store.AcquireDispatcherLock, store);
    }

    public RemoteParts Connect(BridgeSettings settings)
    {
        var (helpdesk, helpdeskBudget) = HelpdeskOf(settings.Helpdesk);
        var jiraBudget = new CallBudget(settings.Jira.CallsPerMinute, clock);
        var tracker = JiraIssueTracker.Create(settings.Jira, jiraBudget, clock);
        return new RemoteParts(helpdesk, tracker, new Ending(helpdesk, helpdeskBudget, tracker, jiraBudget));
    }

    /// <summary>The configured helpdesk. A new vendor is one line here.</summary>
    private (IHelpdesk Helpdesk, CallBudget Budget) HelpdeskOf(HelpdeskSettings settings)
    {
        switch (settings.Kind)
        {
            case HelpdeskKind.Zendesk:
                var budget = new CallBudget(settings.Zendesk.CallsPerMinute, clock);
                return (ZendeskHelpdesk.Create(settings.Zendesk, budget, clock), budget);
            default:
                throw new InvalidOperationException($"There is no connector for {settings.Kind}.");
        }
    }
}
