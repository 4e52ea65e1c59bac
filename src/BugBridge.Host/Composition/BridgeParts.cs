using System.Collections.Immutable;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Storage;

namespace BugBridge.Host.Composition;

/// <summary>The real parts: the store, Jira, and the configured helpdesk.</summary>
internal sealed class BridgeParts(TimeProvider clock) : IBridgeParts
{
    public Task<BridgeStore> OpenStoreAsync(BridgeSettings settings, CancellationToken cancellationToken) =>
        BridgeStore.OpenAsync(settings.Storage, clock, cancellationToken);

    public StoreException? MissingStore(BridgeSettings settings) => BridgeStore.FindMissing(settings.Storage);

    public RemoteParts Connect(BridgeSettings settings)
    {
        var vendor = settings.Helpdesk.Chosen().Vendor;
        var helpdeskBudget = new CallBudget(vendor.CallsPerMinute, clock);
        var helpdesk = vendor.Connect(helpdeskBudget, clock);
        var jiraBudget = new CallBudget(settings.Jira.CallsPerMinute, clock);
        var tracker = JiraIssueTracker.Create(settings.Jira, jiraBudget, clock, zone: settings.Reports.Zone);
        return new RemoteParts(helpdesk.Ports, tracker.Ports, new Ending(helpdesk.Lifetime, helpdeskBudget, tracker, jiraBudget))
        {
            Budgets = ImmutableDictionary<Remote, CallBudget>.Empty.Add(Remote.Helpdesk, helpdeskBudget).Add(Remote.Jira, jiraBudget),
            Frames = helpdesk.Frames,
            InstalledApps = helpdesk.InstalledApps,
        };
    }
}
