namespace BugBridge.Storage;

/// <summary>The right to be the only dispatcher of a store. It ends with the process, however that ends.</summary>
public sealed class DispatcherLock : IDisposable
{
    private readonly IDisposable _held;

    internal DispatcherLock(IDisposable held) => _held = held;

    /// <summary>Gives the right to the next one.</summary>
    public void Dispose() => _held.Dispose();
}
