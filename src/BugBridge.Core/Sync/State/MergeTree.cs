using System.Collections.Immutable;

namespace BugBridge.Core.Sync.State;

/// <summary>
/// Which issue was merged into which, as it was said each time. Nothing is ever flattened here: a ticket keeps the issue that it was tied
/// to, its home, and stands behind the home's root. That is why taking one merge back restores what was, whatever came in between.
/// Immutable; holds no cycle.
/// </summary>
public sealed class MergeTree
{
    private readonly ImmutableDictionary<string, string> _masters;

    private MergeTree(ImmutableDictionary<string, string> masters) => _masters = masters;

    /// <summary>Nothing was merged.</summary>
    public static MergeTree Empty { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The issue that this one was merged into, or null for one that is its own master.</summary>
    public string? MasterOf(string issueId) => _masters.GetValueOrDefault(issueId);

    /// <summary>The issue itself, then the one that it was merged into, and so on to the root.</summary>
    public IEnumerable<string> UpFrom(string issueId)
    {
        for (var at = issueId; at is not null; at = MasterOf(at))
        {
            yield return at;
        }
    }

    /// <summary>The master of all: where the tickets of the issue stand.</summary>
    public string RootOf(string issueId) => UpFrom(issueId).Last();

    /// <summary>Whether the issue is the other one, or was merged into it, directly or through others.</summary>
    public bool IsWithin(string issueId, string other) => UpFrom(issueId).Contains(other, StringComparer.Ordinal);

    /// <summary>The tree after one more merge; what the duplicate was merged into before no longer counts.</summary>
    /// <exception cref="ArgumentException">It would be merged into itself, directly or through others.</exception>
    public MergeTree Merge(string duplicateId, string masterId) => IsWithin(masterId, duplicateId)
        ? throw new ArgumentException($"Issue {masterId} is merged into {duplicateId} already.", nameof(masterId))
        : new MergeTree(_masters.SetItem(duplicateId, masterId));

    /// <summary>The tree in which the issue is no longer merged; what was merged into it stays so.</summary>
    public MergeTree Unmerge(string duplicateId) => new(_masters.Remove(duplicateId));
}
