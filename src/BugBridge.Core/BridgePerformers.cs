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
    Helpdesk helpdesk, IssueTracker tracker, IBridgeView view, IntakeWorker intake, RetryRule retries, DuplicateSettings duplicates,
    FileSettings files, IPassageView passages, ReplySending replies, TimeProvider clock)
{
    /// <summary>Carries out all actions that there are.</summary>
    public Performer Create()
    {
        var (lastLook, meaning) = (new LastLook(view, helpdesk.Reader, tracker.Reader, clock), new Meaning(view, passages));
        var draftLook = new DraftLook(view, lastLook);
        return new Performer(
            [
                new LookingAgain(intake),
                new TicketTelling(helpdesk.Writer, view, passages, replies, draftLook, lastLook, clock),
                new IssueWriting(tracker.Editor, tracker.RemoteLinks, tracker.Comments, lastLook, clock),
                new CommentWriting(tracker.Comments, new Corrections(tracker.Comments, tracker.Reader, tracker.Editor, tracker.Touches, passages, clock), meaning, lastLook, clock),
                new FileCarrying(helpdesk.Writer, helpdesk.Reader, view, new FileCarrier(helpdesk.Files, tracker.Files, files, clock), meaning, lastLook, clock),
                new IssueFiling(tracker.Filer, view, lastLook, clock),
                new DuplicateClosing(tracker.Links, tracker.Editor, tracker.Touches, view, duplicates, clock),
                new IssueLinking(tracker.Links, clock),
                new PriorityWriting(new PriorityRaising(tracker.Editor, tracker.Reader, tracker.Touches), clock),
                new ReplyWriting(replies, draftLook, clock),
                new CategoryFiling(helpdesk.Reader, tracker.Filer, lastLook, clock),
                new ErasurePerforming(new IssueErasing(tracker.Comments, tracker.Files, tracker.Reader, tracker.Editor, tracker.Touches), lastLook, clock),
                new ErasedLookup(tracker.Filer, tracker.Files, tracker.Comments, meaning, clock),
            ],
            retries,
            clock);
    }
}
