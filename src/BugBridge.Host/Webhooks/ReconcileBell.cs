using System.Threading.Channels;

namespace BugBridge.Host.Webhooks;

/// <summary>Asks for a reconciling pass out of turn. Ringing it often before it is heard asks once.</summary>
internal sealed class ReconcileBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings it.</summary>
    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Waits until it has been rung.</summary>
    public async Task HeardAsync(CancellationToken cancellationToken) => await _rung.Reader.ReadAsync(cancellationToken);
}
