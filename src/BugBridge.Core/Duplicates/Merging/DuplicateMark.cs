using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>What an issue's links and its resolution in Jira say about its being a duplicate, beside what is held of it.</summary>
internal sealed record DuplicateMark
{
    /// <summary>True when the merge that is held is marked in Jira.</summary>
    public bool Holds { get; private init; }

    /// <summary>True when the merge that is held was marked in Jira, and no longer is.</summary>
    public bool IsTakenAway { get; private init; }

    /// <summary>What it is newly marked as a duplicate of. More than one is a question that only a person can answer.</summary>
    public ImmutableArray<IssueRef> Masters { get; private init; } = [];

    /// <summary>Those of <see cref="IssueState.KeptApart"/> that are still to be kept apart.</summary>
    public ImmutableHashSet<string> KeptApart { get; private init; } = [];

    /// <summary>Reads the marks of an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="readAt">When that was read, UTC.</param>
    /// <param name="held">What is held of it.</param>
    /// <param name="settings">What marks are.</param>
    public static DuplicateMark Of(Issue issue, DateTimeOffset readAt, IssueState held, MergingSettings settings)
    {
        var tied = issue.Ties.Where(tie => tie.IsOutward && settings.IsLink(tie.Type)).Select(tie => tie.Other).DistinctBy(other => other.Id, StringComparer.Ordinal).ToList();
        var isResolved = settings.IsResolved(issue.Resolution);

        // A link that the bridge is still to take away may not yet have been made: only a change in Jira shows that it is gone for good.
        var apart = issue.UpdatedAt > held.UpdatedAt
            ? held.KeptApart.Except(held.KeptApart.Where(id => !tied.Exists(other => other.Id == id)))
            : held.KeptApart;
        var holds = held.Merge is { } merge && tied.Exists(other => other.Id == merge.IntoId) && (isResolved || merge.Source != MergeSource.Mark);
        var isPending = held.Merge is { } made && !(made.MarkedAt <= readAt);
        return new DuplicateMark
        {
            Holds = holds,
            IsTakenAway = !holds && !isPending && held.Merge is not null,
            Masters = isResolved && !holds && !isPending ? [.. tied.Where(other => !apart.Contains(other.Id))] : [],
            KeptApart = apart,
        };
    }
}
