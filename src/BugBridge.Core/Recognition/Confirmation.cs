using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Recognition;

/// <summary>
/// Notes when engineering confirmed an issue and when it was fixed, from the status that is held. An issue is confirmed once somebody works
/// on it, or when it is done; rejecting it takes both back, and opening it again takes back that it was fixed.
/// </summary>
internal sealed class Confirmation(RecognitionSettings settings) : IPlanStep
{
    /// <summary>The plan, with what its issues' states say.</summary>
    public Plan Finish(Plan plan, Known known, Change change) => plan.Issues.IsEmpty ? plan : plan with { Issues = [.. plan.Issues.Select(Of)] };

    /// <summary>The issue, with what its state says.</summary>
    public IssueState Of(IssueState issue) => issue.Category switch
    {
        StatusCategory.Done when settings.IsRejected(issue.Resolution) => issue with { ConfirmedAt = null, FixedAt = null },
        StatusCategory.Done => issue with { ConfirmedAt = issue.ConfirmedAt ?? issue.UpdatedAt, FixedAt = issue.FixedAt ?? issue.UpdatedAt },
        StatusCategory.InProgress => issue with { ConfirmedAt = issue.ConfirmedAt ?? issue.UpdatedAt, FixedAt = null },
        _ => issue with { FixedAt = null },
    };
}
