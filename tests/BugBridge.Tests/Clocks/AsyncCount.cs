namespace BugBridge.Tests.Clocks;

/// <summary>A number of things, and when there are some and when there are none.</summary>
internal sealed class AsyncCount
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _some = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public AsyncCount() => _none.SetResult();

    /// <summary>How many there are now.</summary>
    public int Now => Volatile.Read(ref _count);

    /// <summary>Ends when there is one.</summary>
    public Task Some => Volatile.Read(ref _some).Task;

    /// <summary>Ends when there is none.</summary>
    public Task None => Volatile.Read(ref _none).Task;

    public void Add(int more)
    {
        lock (_lock)
        {
            var had = _count > 0;
            _count += more;
            if (!had && _count > 0)
            {
                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _some.TrySetResult();
            }
            else if (had && _count <= 0)
            {
                _some = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _none.TrySetResult();
            }
        }
    }
}
