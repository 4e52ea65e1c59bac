using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker;
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
        return new StoreParts(
            store.Ledger,
            store.Journal,
            store.View,
            store.Ranks,
            store.Accounts,
            store.Texts,
            store.Duplicates,
            store.FirstContact,
            store.Recognition,
            store.RepChoices,
            store.AcquireDispatcherLock,
            store);
    }

    public RemoteParts Connect(BridgeSettings settings)
    {
        var (helpdesk, helpdeskBudget) = HelpdeskOf(settings.Helpdesk);
        var jiraBudget = new CallBudget(settings.Jira.CallsPerMinute, clock);
        var tracker = JiraIssueTracker.Create(settings.Jira, jiraBudget, clock);
        return new RemoteParts(helpdesk, tracker, new Ending(helpdesk, helpdeskBudget, tracker, jiraBudget));
    }

    private (IHelpdesk Helpdesk, CallBudget Budget) HelpdeskOf(HelpdeskSettings settings)
    {
        var budget = new CallBudget(
            settings.Kind == HelpdeskKind.Zendesk ? settings.Zendesk.CallsPerMinute : settings.RequestTracker.CallsPerMinute, clock);
        return settings.Kind == HelpdeskKind.Zendesk
            ? (ZendeskHelpdesk.Create(settings.Zendesk, budget, clock), budget)
            : (RequestTrackerHelpdesk.Create(settings.RequestTracker, budget, clock), budget);
    }
}
