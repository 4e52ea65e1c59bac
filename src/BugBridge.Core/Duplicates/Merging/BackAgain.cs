using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>An issue that was held for gone and is met again because of one ticket: its other tickets are told by a look at the issue itself.</summary>
internal static class BackAgain
{
    /// <summary>The issue as it is to be held until that look; as it is where it was not gone.</summary>
    public static IssueState Held(IssueState issue, Known known, PlanDraft draft)
    {
        var held = known.Issue?.Id == issue.Id ? known.Issue : known.Named.GetValueOrDefault(issue.Id);
        if (held is not { IsGone: true } || issue.IsGone)
        {
            return issue;
        }

        draft.Do(new RefetchAgain(Stamp.For("look", "back", issue.Id, held.Revision.ToString(CultureInfo.InvariantCulture)), Remote.Jira, issue.Id));
        return issue with { IsGone = true };
    }
}
