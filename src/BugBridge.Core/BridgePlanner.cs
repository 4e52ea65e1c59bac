using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Masking;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Relay;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;

namespace BugBridge.Core;

/// <summary>Puts the planner together: what each feature plans, and the steps that finish every plan, in their order.</summary>
public static class BridgePlanner
{
    /// <summary>A planner for a configuration.</summary>
    public static Planner Of(PlannerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var mark = new TicketMark(settings.Relay);
        var rules = new FilingRules(settings.Filing, settings.Label);
        var judge = new CandidateJudge(settings.Duplicates);
        var texts = new ReportTexts(rules, settings.Duplicates);
        var merging = new MergePlanner(settings.Duplicates.Merging, mark, settings.Relay.FromJira, settings.Label);
        var usability = new UsabilityPlanner(
            settings.Usability, settings.Privacy, new CategoryIssueText(settings.Usability, settings.Filing, settings.Label), settings.Relay.FromJira, settings.IssueUrl);
        var outreach = new OutreachPlanner(settings.Outreach);
        var erasure = new ErasurePlanner(settings.Privacy, rules);
        var filing = new TicketFiling(judge, new JoiningAlone(judge, mark, settings.Relay, settings.Label), settings.Relay.Files);
        var obeyer = BridgeCommands.Of(settings, rules, mark, judge, filing);
        return new Planner(
            [
                new TicketPlanner(rules, mark, settings.Ranking, filing, obeyer, texts, new ContactHolding(settings.FirstContact, texts)),
                new IssuePlanner(settings.Relay, merging, texts),
                new FilingPlanner(mark, settings.IssueUrl, judge, settings.Relay.Files),
                new FilePlanner(settings.Relay.Files),
                new RankPlanner(settings.Ranking),
                new PromisePlanner(),
                new RefusalPlanner(),
                new MigrationPlanner(settings.Relay, texts),
                new LookPlanner(),
                merging,
                usability,
                outreach,
                erasure,
            ],
            [
                // What is told of tickets and issues comes first, then what follows from their states; erasing takes out what others added, and nothing is added to
                // Jira's side of a plan after it was masked.
                usability,
                new Confirmation(settings.Recognition),
                outreach,
                erasure,
                new OutgoingMasking(settings.Privacy, settings.AliasKey),
            ]);
    }
}
