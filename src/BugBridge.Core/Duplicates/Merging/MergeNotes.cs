using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>What reps and engineers are told about merged issues.</summary>
internal static class MergeNotes
{
    public static RichText Merged(IssueState duplicate, IssueState root, DateTimeOffset now) =>
        WithFacts(root, $"{duplicate.Key} is a duplicate of {root.Key}, so this ticket stands behind {root.Key} now. Write /unlink to take it off.", now);

    public static RichText Unmerged(IssueState duplicate, IssueState root, DateTimeOffset now) =>
        WithFacts(duplicate, $"it is no longer a duplicate of {root.Key}, so this ticket stands behind {duplicate.Key} again.", now);

    /// <summary>A comment on the issue whose mark is not followed.</summary>
    public static RichText Refused(IssueState duplicate, string reason) =>
        RichText.FromPlain($"BugBridge does not follow the mark of this issue as a duplicate: {reason} The tickets stay behind {duplicate.Key}.");

    private static RichText WithFacts(IssueState issue, string what, DateTimeOffset now) =>
        IssueNotes.Headed(issue, what, null).Then(new RichText(IssueNotes.Facts(issue, now)));
}
