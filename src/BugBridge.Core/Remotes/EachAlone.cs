using System.Collections.Immutable;

namespace BugBridge.Core.Remotes;

/// <summary>
/// Reads the items of one page so that one that cannot be read harms no other. The one place that decides whether a failure is the item's, which is
/// then noted as <see cref="Unread"/>, or the remote's, which is thrown, so that the pass ends and its cursor stays. Thread-safe.
/// </summary>
/// <param name="witness">Is asked where so many fail in a row that it may be the remote.</param>
/// <param name="cancellationToken">Ends asking it.</param>
public sealed class EachAlone(Witness witness, CancellationToken cancellationToken)
{
    /// <summary>After so many in a row that failed for now (5xx, time-outs, 403) the witness is asked whether the remote is ill.</summary>
    public const int MostFailing = 5;

    /// <summary>After so many in a row whose answers could not be understood the witness is asked whether something else than the remote answers.</summary>
    public const int MostBroken = 25;

    /// <summary>So many in a row mean that the remote is ill where no witness knows better, as after a start.</summary>
    public const int MostUnwitnessed = 25;

    private readonly Lock _gate = new();
    private readonly List<Unread> _unread = [];
    private int _failing;
    private int _broken;
    private int _unwitnessed;

    /// <summary>What could not be read so far, each once.</summary>
    public ImmutableArray<Unread> Unread
    {
        get
        {
            lock (_gate)
            {
                return [.. _unread.DistinctBy(unread => unread.Id, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Notes something that was found unreadable without a call.</summary>
    public void Note(Unread unread)
    {
        lock (_gate)
        {
            _unread.Add(unread);
        }
    }

    /// <summary>Reads one item; null when it is not there, or was noted as unread.</summary>
    /// <exception cref="RemoteException">It is the remote that fails.</exception>
    public async Task<T?> ReadAsync<T>(string id, Func<Task<T?>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            var item = await read();
            BeginAgain(isWitnessed: true);
            return item;
        }
        catch (Exception failure) when (IsOfItem(failure))
        {
            if (!await TryNoteAsync(id, failure))
            {
                throw;
            }

            return null;
        }
    }

    /// <summary>
    /// Reads many items with one call. Where that fails, it is made for each half, and so on, until what fails for itself is found and noted.
    /// </summary>
    /// <exception cref="RemoteException">It is the remote that fails.</exception>
    public async Task<ImmutableArray<T>> TogetherAsync<T>(IReadOnlyList<string> ids, Func<IReadOnlyList<string>, Task<IReadOnlyList<T>>> read)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(read);
        if (ids.Count == 0)
        {
            return [];
        }

        try
        {
            var items = await read(ids);
            BeginAgain(isWitnessed: true);
            return [.. items];
        }
        catch (Exception failure) when (IsOfItem(failure))
        {
            if (ids.Count == 1)
            {
                return await TryNoteAsync(ids[0], failure) ? [] : throw new RemoteException(RemoteOf(failure), KindOf(failure), failure.Message, inner: failure);
            }
        }

        var half = ids.Count / 2;
        return [.. await TogetherAsync([.. ids.Take(half)], read), .. await TogetherAsync([.. ids.Skip(half)], read)];
    }

    private static bool IsOfItem(Exception failure) => failure is not (OperationCanceledException or RemoteException { ConcernsAll: true } or StoreException);

    private static Remote RemoteOf(Exception failure) => (failure as RemoteException)?.Remote ?? Remote.Helpdesk;

    private static RemoteFailureKind KindOf(Exception failure) => (failure as RemoteException)?.Kind ?? RemoteFailureKind.Unreadable;

    /// <summary>False when it is the remote that fails, and not this one.</summary>
    private async Task<bool> TryNoteAsync(string id, Exception failure)
    {
        if (!IsSuspicious(id, failure))
        {
            return true;
        }

        var said = await witness.AskAsync(cancellationToken);
        return said != Testimony.RemoteIsIll && BeginAgain(said == Testimony.RemoteIsWell);
    }

    /// <summary>Notes it; true when there were so many in a row that it may be the remote.</summary>
    private bool IsSuspicious(string id, Exception failure)
    {
        var kind = KindOf(failure);
        var isHidden = failure is RemoteException { IsHidden: true };
        lock (_gate)
        {
            _failing += kind is RemoteFailureKind.TryLater or RemoteFailureKind.FateUnknown or RemoteFailureKind.NotAllowed ? 1 : 0;
            _broken += kind is RemoteFailureKind.Unreadable || (kind is RemoteFailureKind.Refused && !isHidden) ? 1 : 0;
            _unread.Add(new Unread(id, failure.Message, isHidden));
            return _failing >= MostFailing || _broken >= MostBroken;
        }
    }

    /// <summary>False when there were too many in a row without a witness.</summary>
    private bool BeginAgain(bool isWitnessed)
    {
        lock (_gate)
        {
            _unwitnessed = isWitnessed ? 0 : _unwitnessed + _failing + _broken;
            (_failing, _broken) = (0, 0);
            return _unwitnessed < MostUnwitnessed;
        }
    }
}
