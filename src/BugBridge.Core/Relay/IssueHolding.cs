using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>How an issue is held once a change of it was dealt with, comments aside.</summary>
internal static class IssueHolding
{
    /// <summary>
    /// The issue as it will be held. Where not everybody may read it, its status stays as it was told, and what was promised or offered is taken back.
    /// </summary>
    /// <param name="held">As it was held.</param>
    /// <param name="issue">As it is.</param>
    /// <param name="at">When it was read, UTC.</param>
    public static IssueState Of(IssueState held, Issue issue, DateTimeOffset at)
    {
        var isOpen = VisibilityDecision.Of(issue).Crosses;
        var state = held with
        {
            Key = issue.Ref.Key,
            Url = issue.Url,
            Summary = isOpen ? issue.Summary : IssueState.HiddenSummary,
            Components = held.Components.SequenceEqual(issue.Components, StringComparer.Ordinal) ? held.Components : issue.Components,
            Priority = issue.Priority,
            UpdatedAt = issue.UpdatedAt,
            IsGone = false,
            IsRestricted = !isOpen,
        };
        return isOpen ? state.WithProgress(issue, at) : state with { Estimate = null, Workaround = null };
    }
}
