namespace BugBridge.Connectors.Http;

/// <summary>
/// Ends a transfer that stands still, and one that hardly moves: each piece gives it more time, by its size. A remote that sends a byte now and then
/// would otherwise hold its place for ever.
/// </summary>
/// <param name="patience">How long it may stand still, and how long it may go on before its pace matters.</param>
internal sealed class TransferPace(TimeSpan patience)
{
    /// <summary>The least pace, in bytes a second, on average from its beginning: 50 MB take at most an hour and a half.</summary>
    public const int Least = 10_000;

    private TimeSpan _taken;
    private long _bytes;

    /// <summary>How long the transfer may wait for its next piece.</summary>
    public TimeSpan Left
    {
        get
        {
            var rest = patience + TimeSpan.FromSeconds((double)_bytes / Least) - _taken;
            return rest < TimeSpan.Zero ? TimeSpan.Zero : rest < patience ? rest : patience;
        }
    }

    /// <summary>A piece came through.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="after">How long it was waited for.</param>
    public void Moved(int bytes, TimeSpan after)
    {
        _bytes += bytes;
        _taken += after;
    }
}
