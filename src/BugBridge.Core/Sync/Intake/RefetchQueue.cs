using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Intake;

/// <summary>
/// What is to be read, in the order of arrival. A ticket or issue that is asked for several times before it is read is read once; one that
/// is asked for while it is being read is read once more afterwards; and never twice at the same time, so that snapshots cannot overtake
/// each other. Held in memory only: what a crash forgets, the next poll finds.
/// </summary>
public sealed class RefetchQueue
{
    private readonly Channel<Refetch> _ready = Channel.CreateUnbounded<Refetch>();
    private readonly Dictionary<Lane, Refetch> _queued = [];
    private readonly HashSet<Lane> _running = [];
    private readonly Lock _gate = new();
    private readonly string _start = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private long _count;

    /// <summary>How many wait to be read, or are being read and planned.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _queued.Count + _running.Count;
            }
        }
    }

    /// <summary>Asks for a look.</summary>
    /// <param name="at">What to read.</param>
    /// <param name="correlation">Follows the change; null makes one.</param>
    /// <returns>Ends when a look that began after this call was planned, or journaled for later.</returns>
    public Task Add(Lane at, string? correlation = null) => Ask(at, correlation).Done.Task;

    /// <summary>Asks for a look.</summary>
    /// <param name="at">What to read.</param>
    /// <param name="correlation">Follows the change; null makes one.</param>
    /// <returns>The look that will be: where one was queued before, that one, with its own correlation.</returns>
    public Refetch Ask(Lane at, string? correlation = null)
    {
        lock (_gate)
        {
            if (_queued.TryGetValue(at, out var queued))
            {
                return queued;
            }

            var look = new Refetch(at, correlation ?? NewCorrelation());
            _queued.Add(at, look);
            if (!_running.Contains(at))
            {
                _ready.Writer.TryWrite(look);
            }

            return look;
        }
    }

    /// <summary>The next look, once there is one. Every look taken must be handed to <see cref="Finish"/>.</summary>
    internal async ValueTask<Refetch> TakeAsync(CancellationToken cancellationToken)
    {
        var look = await _ready.Reader.ReadAsync(cancellationToken);
        lock (_gate)
        {
            _queued.Remove(look.At);
            _running.Add(look.At);
        }

        return look;
    }

    /// <summary>Ends a look.</summary>
    internal void Finish(Refetch look)
    {
        lock (_gate)
        {
            _running.Remove(look.At);
            if (_queued.TryGetValue(look.At, out var next))
            {
                _ready.Writer.TryWrite(next);
            }
        }

        look.Done.TrySetResult();
    }

    /// <summary>
    /// An id for a new change: short, and never given twice. Its first part is drawn at the start, since process ids come again (in a
    /// container it is always the same) and the journal keeps ids over restarts.
    /// </summary>
    public string NewCorrelation() =>
        string.Create(CultureInfo.InvariantCulture, $"{_start}-{Interlocked.Increment(ref _count):x}");
}
