namespace BugBridge.Connectors.Jira;

/// <summary>A write to an issue, in the order in which writers came.</summary>
internal sealed class IssueWrite
{
    private readonly TaskCompletionSource<DateTimeOffset> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="before">When the writes before it ended, or null when there is none.</param>
    public IssueWrite(Task<DateTimeOffset>? before) => AllEnded = before is null ? _ended.Task : LaterAsync(before, _ended.Task);

    /// <summary>When the last of this write and all before it ended, UTC; completes once they have.</summary>
    public Task<DateTimeOffset> AllEnded { get; }

    /// <summary>It ended, or will not be made.</summary>
    public void End(DateTimeOffset at) => _ended.SetResult(at);

    /// <summary>True when this write and all before it ended by then.</summary>
    public bool EndedBefore(DateTimeOffset time) => AllEnded.IsCompletedSuccessfully && AllEnded.Result <= time;

    private static async Task<DateTimeOffset> LaterAsync(Task<DateTimeOffset> one, Task<DateTimeOffset> other)
    {
        var (first, second) = (await one, await other);
        return first > second ? first : second;
    }
}
