using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Usability;

namespace BugBridge.Core;

/// <summary>Puts together who obeys the commands of reps, of all features.</summary>
internal static class BridgeCommands
{
    /// <summary>Who obeys, for a configuration.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="rules">What issues look like.</param>
    /// <param name="mark">What stands on tickets.</param>
    /// <param name="judge">Which candidates are listed.</param>
    /// <param name="filing">Files issues.</param>
    public static Obeyer Of(PlannerSettings settings, FilingRules rules, TicketMark mark, CandidateJudge judge, TicketFiling filing) => new(
    [
        new BugFiling(rules, filing),
        new IssueJoining(mark, settings.Relay, settings.Label),
        new FaultParting(rules, mark, filing),
        new Unlinking(mark),
        new EngineersTelling(settings.Relay.Files),
        new KnownTelling(judge),
        new CategoryChoosing(settings.Usability.Defined),
        new DraftCommands(settings.Outreach),
        new WrongAnswering(),
    ]);
}
