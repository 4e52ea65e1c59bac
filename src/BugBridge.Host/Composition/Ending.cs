namespace BugBridge.Host.Composition;

/// <summary>Disposes of parts in order; of those that need it.</summary>
internal sealed class Ending(params object[] parts) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
                default:
                    break;
            }
        }
    }
}
