using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>
/// Reads the issue that another one is newly marked as a duplicate of. Where that was a duplicate of this one, the marks were turned round, and both issues
/// changed: the other's change then comes first.
/// </summary>
public sealed class MarkedMasters(IIssueReader issueReader, IBridgeView view, MergingSettings merging, TimeProvider clock) : ITiedChanges
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<Change>> WithOthersAsync(IssueSeen seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (await MasterAsync(seen, cancellationToken) is not { } master)
        {
            return [seen];
        }

        if (await view.FindIssueAsync(master, cancellationToken) is not { IsGone: false } held)
        {
            return [seen with { Master = await issueReader.ReadAsync(master, cancellationToken) }];
        }

        var circle = await CircleAsync(held, seen.Issue.Ref.Id, cancellationToken);
        var readAt = clock.GetUtcNow();
        var others = await Task.WhenAll(circle.Select(id => issueReader.ReadAsync(id, cancellationToken)));
        return [.. others.OfType<Issue>().Select(other => new IssueSeen(other, readAt, seen.Correlation)), seen];
    }

    /// <summary>The one issue that this one is newly marked as a duplicate of; null when there is none, or not one alone.</summary>
    private async Task<string?> MasterAsync(IssueSeen seen, CancellationToken cancellationToken) =>
        seen.Issue.Ties.Any(tie => tie.IsOutward && merging.IsLink(tie.Type))
        && await view.FindIssueAsync(seen.Issue.Ref.Id, cancellationToken) is { } held
        && DuplicateMark.Of(seen.Issue, seen.SeenAt, held, merging).Masters is [var master]
            ? master.Id
            : null;

    /// <summary>The issue and those that it was merged into, when that leads to <paramref name="endId"/>; else nothing.</summary>
    private async Task<IReadOnlyCollection<string>> CircleAsync(IssueState issue, string endId, CancellationToken cancellationToken)
    {
        var passed = new List<string>();
        for (var at = issue; at is not null; at = at.Merge is { } merge ? await view.FindIssueAsync(merge.IntoId, cancellationToken) : null)
        {
            if (at.Id == endId)
            {
                return passed;
            }

            passed.Add(at.Id);
        }

        return [];
    }
}
