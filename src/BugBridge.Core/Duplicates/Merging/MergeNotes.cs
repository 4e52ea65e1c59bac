using BugBridge.Core.Notes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>What reps and engineers are told about merged issues.</summary>
internal static class MergeNotes
{
    public static RichText Merged(IssueState duplicate, IssueState root, DateTimeOffset now) =>
        WithFacts(root, $"this ticket is now linked to {root.Key}, because {duplicate.Key} is a duplicate of it. Write /unlink to undo.", now);

    public static RichText Unmerged(IssueState duplicate, IssueState root, DateTimeOffset now) =>
        WithFacts(duplicate, $"this ticket is linked to {duplicate.Key} again, because it is no longer a duplicate of {root.Key}.", now);

    /// <summary>A comment on the issue whose mark is not followed.</summary>
    public static RichText Refused(IssueState duplicate, string reason) =>
        RichText.FromPlain($"BugBridge did not merge this issue, although it is marked as a duplicate: {reason} Its tickets stay linked to {duplicate.Key}.");

    private static RichText WithFacts(IssueState issue, string what, DateTimeOffset now) =>
        IssueNotes.Headed(issue, what, null).Then(new RichText(IssueNotes.Facts(issue, now)));
}
