using BugBridge.Core.Issues;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Reads what is to be merged by hand.</summary>
public static class MergeReading
{
    /// <summary>The issue as it is in Jira now.</summary>
    /// <param name="issueReader">Jira.</param>
    /// <param name="key">Its key, in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="MergeRefusedException">It cannot be read.</exception>
    public static async Task<Issue> ReadToMergeAsync(this IIssueReader issueReader, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issueReader);
        ArgumentNullException.ThrowIfNull(key);
        return await issueReader.ReadAsync(key.ToUpperInvariant(), cancellationToken) ?? throw new MergeRefusedException(MergeReasons.Unreadable(key));
    }
}
