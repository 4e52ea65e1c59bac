using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Jobs;

namespace BugBridge.Host.Webhooks;

/// <summary>Puts hints into the intake's queue.</summary>
internal sealed class LookHints(LookQueue looks, ReconcileBell bell) : IChangeHints
{
    public void TicketChanged(string id) => _ = looks.Add(Lane.OfTicket(id));

    public void IssueChanged(string id) => _ = looks.Add(Lane.OfIssue(id));

    public void VersionsChanged() => bell.Ring();
}
