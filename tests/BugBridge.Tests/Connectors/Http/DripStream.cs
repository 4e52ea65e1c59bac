using BugBridge.Core.Files;
using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>Gives pieces of one size, each after a time of the clock, until it has given so many.</summary>
internal sealed class DripStream(FakeTimeProvider clock, TimeSpan wait, int size, int pieces) : ForwardStream
{
    private int _given;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        clock.Advance(wait);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_given++ < pieces ? Math.Min(size, buffer.Length) : 0);
    }
}
