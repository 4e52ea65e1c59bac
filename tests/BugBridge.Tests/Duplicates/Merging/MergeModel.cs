using BugBridge.Core.Sync.State;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>Tickets with the issues they were tied to, over a tree of merges: what the bridge is held against.</summary>
internal sealed class MergeModel
{
    private readonly SortedDictionary<int, int> _homes = [];

    public MergeTree Tree { get; private set; } = MergeTree.Empty;

    /// <summary>The home of each linked ticket.</summary>
    public IReadOnlyDictionary<int, int> Homes => _homes;

    public static string Id(int issue) => FormattableString.Invariant($"{1001 + issue}");

    /// <summary>The issue that each linked ticket stands behind.</summary>
    public IReadOnlyDictionary<int, string> Standing() => _homes.ToDictionary(pair => pair.Key, pair => Tree.RootOf(Id(pair.Value)));

    public bool MayMerge(int duplicate, int master) => !Tree.IsWithin(Id(master), Id(duplicate));

    public bool IsMerged(int duplicate) => Tree.MasterOf(Id(duplicate)) is not null;

    public void Do(MergeStep step)
    {
        switch (step.Kind)
        {
            case MergeStepKind.Link:
                _homes[step.One] = step.Other;
                break;
            case MergeStepKind.Unlink:
                _homes.Remove(step.One);
                break;
            case MergeStepKind.Merge when MayMerge(step.One, step.Other):
                Tree = Tree.Merge(Id(step.One), Id(step.Other));
                break;
            case MergeStepKind.Unmerge:
                Tree = Tree.Unmerge(Id(step.One));
                break;
            default:
                break;
        }
    }
}
