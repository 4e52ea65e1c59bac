using BugBridge.Core.Duplicates;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Takes over links of another program: they are held as if the bridge had made them, and nobody is told.</summary>
internal sealed class MigrationPlanner(RelaySettings relay, ReportTexts texts) : IPlans<LinkMigrated>
{
    public Plan Decide(Known known, LinkMigrated migrated)
    {
        if (known.Ticket is not { Link: null, IsHandsOff: false, IsMerged: false, ErasedAt: null } ticket)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(migrated.SeenAt);
        var home = IssueBaseline.Of(migrated.Issue, relay.FromJira, known.Issue);
        var rootId = known.Merges.RootOf(home.Id);
        var linked = ticket with { Link = new TicketLink(rootId, LinkOrigin.Migrated, migrated.Keeper, migrated.Since) { HomeId = home.Id } };
        draft.Because(Lane.OfTicket(ticket.Id), $"Linked to {home.Key}, as {migrated.Keeper} had linked it.");
        return draft.Finish([linked], [home]).Keep(texts.Of(migrated.Ticket), IssueCard.Of(migrated.Issue, known.Get<IssueCard>()));
    }
}
