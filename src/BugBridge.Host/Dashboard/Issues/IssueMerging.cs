using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Features.Ranking;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>Does from a page what the commands <c>merge</c> and <c>unmerge</c> do.</summary>
internal sealed class IssueMerging(IIssueReader issueReader, ChangeInbox inbox, RankingBoard board, TimeProvider clock)
{
    /// <summary>Merges an issue into another.</summary>
    /// <returns>The key of the issue that it was merged into.</returns>
    /// <exception cref="MergeRefusedException">It cannot be done; the message says why.</exception>
    public async Task<string> MergeAsync(string duplicate, string into, string? by, CancellationToken cancellationToken)
    {
        var (one, other) = (await ReadAsync(duplicate, cancellationToken), await ReadAsync(into, cancellationToken));
        await PlanAsync(new MergeAsked(one, other, MergeSource.Command, by, clock.GetUtcNow(), "merge-page"), cancellationToken);
        return other.Ref.Key;
    }

    /// <summary>Takes the merge of an issue back.</summary>
    /// <exception cref="MergeRefusedException">It cannot be done; the message says why.</exception>
    public async Task UnmergeAsync(string duplicate, string? by, CancellationToken cancellationToken) => await PlanAsync(
        new UnmergeAsked(await ReadAsync(duplicate, cancellationToken), by, clock.GetUtcNow(), "unmerge-page"), cancellationToken);

    private async Task<Issue> ReadAsync(string key, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(key)
            ? throw new MergeRefusedException("Give the key of an issue, such as ENG-12.")
            : await issueReader.ReadToMergeAsync(key.Trim(), cancellationToken);

    private async Task PlanAsync(Change change, CancellationToken cancellationToken)
    {
        (await inbox.PlanAsync(change, cancellationToken)).ThrowIfFailed();
        board.Forget();
    }
}
