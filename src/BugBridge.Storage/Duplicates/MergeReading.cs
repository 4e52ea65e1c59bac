using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Duplicates;

/// <summary>Reads what is held of issues that are to be merged, or to be their own masters again.</summary>
internal sealed class MergeReading : IReads<MergeAsked>, IReads<UnmergeAsked>, IReads<IssuesLinked>
{
    public Task<Known> ReadAsync(MergeAsked change, KnownReading reading) => reading.OfMergeAsync(change.Duplicate.Ref.Id, [change.Master.Ref.Id]);

    public Task<Known> ReadAsync(UnmergeAsked change, KnownReading reading) => reading.OfMergeAsync(change.Duplicate.Ref.Id, []);

    public Task<Known> ReadAsync(IssuesLinked change, KnownReading reading) => reading.OfIssueAsync(change.FromId);
}
