using System.Diagnostics;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Sync.Tracing;

namespace BugBridge.Host.Webhooks;

/// <summary>Puts hints into the intake's queue.</summary>
internal sealed class RefetchHints(RefetchQueue refetches, ReconcileBell bell) : IChangeHints
{
    public void TicketChanged(string id) => Refetch(Lane.OfTicket(id));

    public void IssueChanged(string id) => Refetch(Lane.OfIssue(id));

    public void VersionsChanged() => bell.Ring();

    /// <summary>The request has a trace of its own, which its sender may name; the change's trace begins here.</summary>
    private void Refetch(Lane at)
    {
        var look = refetches.Ask(at);
        using var received = BridgeTraces.Begin("webhook received", look.Correlation, Activity.Current?.Context ?? default).At(at);
    }
}
