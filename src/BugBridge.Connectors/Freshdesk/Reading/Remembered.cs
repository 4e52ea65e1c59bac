namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>A list that is read when it is first needed and kept for a while.</summary>
/// <param name="read">Reads it.</param>
/// <param name="lifetime">How long it is kept.</param>
/// <param name="clock">Tells when that is over.</param>
internal sealed class Remembered<T>(Func<CancellationToken, Task<T>> read, TimeSpan lifetime, TimeProvider clock) : IDisposable
    where T : class
{
    private static readonly TimeSpan SoonestRepeat = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1);
    private Held? _held;

    /// <summary>The list as it was not longer than its lifetime ago.</summary>
    public Task<T> GetAsync(CancellationToken cancellationToken) => ReadAsync(lifetime, cancellationToken);

    /// <summary>What is found in the list; where nothing is, it is read again, at most once a minute.</summary>
    public async Task<TFound?> FindAsync<TFound>(Func<T, TFound?> find, CancellationToken cancellationToken)
        where TFound : class =>
        find(await ReadAsync(lifetime, cancellationToken)) ?? find(await ReadAsync(SoonestRepeat, cancellationToken));

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<T> ReadAsync(TimeSpan oldest, CancellationToken cancellationToken)
    {
        if (Fresh(oldest) is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(oldest) is { } meanwhile)
            {
                return meanwhile;
            }

            var now = clock.GetUtcNow();
            var list = await read(cancellationToken);
            _held = new Held(list, now);
            return list;
        }
        finally
        {
            _reading.Release();
        }
    }

    private T? Fresh(TimeSpan oldest) => _held is { } held && clock.GetUtcNow() - held.At < oldest ? held.List : null;

    private sealed record Held(T List, DateTimeOffset At);
}
