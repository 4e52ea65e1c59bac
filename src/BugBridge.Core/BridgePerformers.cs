using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Core.Visibility;

namespace BugBridge.Core;

/// <summary>Puts together who carries out the actions of all features.</summary>
/// <param name="helpdesk">Where reps work.</param>
/// <param name="tracker">Where engineers work.</param>
/// <param name="view">What is held.</param>
/// <param name="intake">Reads again.</param>
/// <param name="retries">When failures are tried again.</param>
/// <param name="duplicates">How duplicates are closed.</param>
/// <param name="files">Which files cross.</param>
/// <param name="passages">What crossed.</param>
/// <param name="replies">Sends replies.</param>
/// <param name="clock">For the times of tries.</param>
public sealed class BridgePerformers(
    IHelpdesk helpdesk, IIssueTracker tracker, IBridgeView view, IntakeWorker intake, RetryRule retries, DuplicateSettings duplicates,
    FileSettings files, IPassageView passages, ReplySending replies, TimeProvider clock)
{
    /// <summary>Carries out all actions that there are.</summary>
    public Performer Create()
    {
        var (recheck, meaning) = (new VisibilityRecheck(view, helpdesk, tracker, clock), new Meaning(view, passages));
        var draftRecheck = new DraftRecheck(view, recheck);
        return new Performer(
            [
                new LookingAgain(intake),
                new TicketTelling(helpdesk, view, passages, replies, draftRecheck, recheck, clock),
                new IssueWriting(tracker, recheck, clock),
                new CommentWriting(tracker, new Corrections(tracker, passages, clock), meaning, recheck, clock),
                new FileCarrying(helpdesk, view, new FileCarrier(helpdesk, tracker, files, clock), meaning, recheck, clock),
                new IssueFiling(tracker, view, recheck, clock),
                new DuplicateClosing(tracker, view, duplicates, clock),
                new IssueLinking(tracker, clock),
                new PriorityWriting(tracker, clock),
                new ReplyWriting(replies, draftRecheck, clock),
                new CategoryFiling(helpdesk, tracker, recheck, clock),
                new ErasurePerforming(tracker, recheck, clock),
                new ErasedLookup(tracker, meaning, clock),
            ],
            retries,
            clock);
    }
}
