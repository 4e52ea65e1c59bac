namespace BugBridge.Core.Sync.Planning;

/// <summary>Wakes what waits for work. Setting it several times before it is waited for wakes once.</summary>
public abstract class WorkSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>There may be something to do.</summary>
    public void Set() => Volatile.Read(ref _next).TrySetResult();

    /// <summary>Ends at the next <see cref="Set"/>, or at once when one came since the last wait.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await Volatile.Read(ref _next).Task.WaitAsync(cancellationToken);
        Volatile.Write(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
