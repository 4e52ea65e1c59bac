using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Promises;

/// <summary>Keeps in the ledger of fix dates what a plan tells of them.</summary>
internal static class PromiseKeeping
{
    /// <summary>
    /// Keeps what open tickets are told by a change of an issue: the date that can be promised now, or that the one before no longer counts. An issue that vanished
    /// takes its date back even where nobody is told.
    /// </summary>
    /// <param name="draft">Gets it.</param>
    /// <param name="change">The change.</param>
    /// <param name="ticketIds">The open tickets that are told.</param>
    public static void Follow(this PlanDraft draft, IssueChange change, params ImmutableArray<string> ticketIds)
    {
        var date = change.Date;
        if (date.IsPromise)
        {
            draft.Promise(change.Now, ticketIds);
        }
        else if (date.Kind is DateChangeKind.Gone or DateChangeKind.Doubtful && (ticketIds.Length > 0 || change.Now.IsGone))
        {
            draft.TakeBack(change.Now, ticketIds);
        }
    }

    /// <summary>
    /// Keeps that these open tickets are told the issue's fix date; nothing where it has none that can be promised (<see cref="IssueState.HasPromise"/>), or nobody is told.
    /// </summary>
    public static void Promise(this PlanDraft draft, IssueState issue, params ImmutableArray<string> ticketIds)
    {
        if (ticketIds.Length > 0 && issue.HasPromise(draft.At))
        {
            draft.Keep(new PromiseTold(issue.Id, issue.Estimate, ticketIds, draft.At));
        }
    }

    /// <summary>Keeps that the date that was told of the issue, if there was one, no longer counts.</summary>
    public static void TakeBack(this PlanDraft draft, IssueState issue, ImmutableArray<string> ticketIds) => draft.Keep(new PromiseTold(issue.Id, null, ticketIds, draft.At));
}
