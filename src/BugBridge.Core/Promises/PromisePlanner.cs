using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Promises;

/// <summary>Plans the comment that brings a passed fix date to the engineers' attention.</summary>
internal sealed class PromisePlanner : IPlans<PromiseOverdue>
{
    /// <summary>No comment where the date is no longer what Jira says, because somebody dealt with it meanwhile, or the issue needs no date any more.</summary>
    public Plan Decide(Known known, PromiseOverdue overdue)
    {
        if (known.Issue is not { IsGone: false, Merge: null, Category: not StatusCategory.Done } issue || issue.Estimate?.Date != overdue.Date)
        {
            return Plan.Nothing.Keep(new PromiseReminded(overdue.IssueId, overdue.SeenAt));
        }

        var draft = new PlanDraft(overdue.SeenAt);
        var day = EstimateWords.Day(overdue.Date, overdue.SeenAt);
        var stamp = Stamp.For("issue", issue.Id, "overdue", overdue.Date.ToString("O", CultureInfo.InvariantCulture));
        draft.Do(new TellIssue(stamp, issue.Id, PromiseNotes.Overdue(day, overdue.Tickets, known.Linked)));
        draft.Because(Lane.OfIssue(issue.Id), $"The fix date {day} has passed, so the engineers were reminded of it, once.");
        return draft.Finish([], []).Keep(new PromiseReminded(issue.Id, draft.At));
    }
}
