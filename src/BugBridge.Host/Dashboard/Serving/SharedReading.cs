namespace BugBridge.Host.Dashboard.Serving;

/// <summary>
/// Something that many pages show, read from the store. It is read anew for every page as long as that is quick; where a reading takes long
/// because there is very much, pages share the last one while the next is read, so that nobody waits for it. Thread-safe.
/// </summary>
internal sealed class SharedReading<T>(Func<Task<T>> read, TimeProvider clock)
    where T : class
{
    /// <summary>What is older is not shown.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(15);

    /// <summary>A reading of one second is shared for ten.</summary>
    private const int SharedFor = 10;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private Task<Reading>? _running;
    private Reading? _last;

    /// <summary>What is there.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        Task<Reading> running;
        lock (_gate)
        {
            if (_last is { } last && last.Took > Quick && clock.GetElapsedTime(last.At) is var age && age < Oldest)
            {
                if (age > last.Took * SharedFor)
                {
                    _ = Start();
                }

                return last.Value;
            }

            running = Start();
        }

        return (await running.WaitAsync(cancellationToken)).Value;
    }

    /// <summary>After somebody changed what it is read from: the next page shows it.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _running = null;
            _last = _last is null ? null : _last with { Took = TimeSpan.Zero };
        }
    }

    private Task<Reading> Start() => _running is { IsCompleted: false } ? _running : _running = Task.Run(ReadNowAsync);

    private async Task<Reading> ReadNowAsync()
    {
        var began = clock.GetTimestamp();
        var value = await read();
        var took = clock.GetElapsedTime(began);
        lock (_gate)
        {
            // The first one says nothing about the next: the program has only just begun.
            return _last = new Reading(value, clock.GetTimestamp(), _last is null ? TimeSpan.Zero : took);
        }
    }

    private sealed record Reading(T Value, long At, TimeSpan Took);
}
