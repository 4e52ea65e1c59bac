using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Promises;

/// <summary>Keeps in the ledger of fix dates what a plan tells of them.</summary>
internal static class PromiseKeeping
{
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
