namespace BugBridge.Host.Dashboard.Serving;

/// <summary>
/// Something that many pages show, read from the store. It is read anew for every page, unless there is so much that a reading takes long:
/// then pages share the last one while the next is read, so that nobody waits for it. Thread-safe.
/// </summary>
/// <param name="read">Reads it.</param>
/// <param name="isMuch">Whether there is so much.</param>
/// <param name="clock">Says how long readings take.</param>
internal sealed class SharedReading<T>(Func<Task<T>> read, Func<T, bool> isMuch, TimeProvider clock)
    where T : class
{
    /// <summary>What is older is not shown.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(15);

    /// <summary>A reading of one second is shared for ten.</summary>
    private const int SharedFor = 10;

    private readonly Lock _gate = new();
    private Task<Reading>? _running;
    private Reading? _last;
    private int _round;

    /// <summary>What is there.</summary>
    public async Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        Task<Reading> running;
        lock (_gate)
        {
            if (_last is { } last && isMuch(last.Value) && clock.GetElapsedTime(last.At) is var age && age < Oldest)
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
            (_running, _last) = (null, null);
            _round++;
        }
    }

    private Task<Reading> Start() => _running is { IsCompleted: false } ? _running : _running = Task.Run(() => ReadNowAsync(_round));

    private async Task<Reading> ReadNowAsync(int round)
    {
        var began = clock.GetTimestamp();
        var value = await read();
        var took = clock.GetElapsedTime(began);
        lock (_gate)
        {
            // What began before somebody changed something is not shared.
            var reading = new Reading(value, clock.GetTimestamp(), took);
            return round == _round ? _last = reading : reading;
        }
    }

    private sealed record Reading(T Value, long At, TimeSpan Took);
}
