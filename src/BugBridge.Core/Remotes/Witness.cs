namespace BugBridge.Core.Remotes;

/// <summary>
/// Tells a remote that is ill from items that are: keeps which items could be read lately, and reads one of them again where many others fail in a row.
/// One for each connector, as long as it lives. Thread-safe.
/// </summary>
/// <param name="read">Reads an item by its id; false when it is no longer there.</param>
/// <param name="confirm">Asks something that answers whenever the remote works and knows the bridge; throws otherwise.</param>
public sealed class Witness(Func<string, CancellationToken, Task<bool>> read, Func<CancellationToken, Task> confirm)
{
    // Several, because one of them may have gone bad itself since.
    private const int Most = 3;
    private readonly Lock _gate = new();
    private readonly List<string> _good = [];

    /// <summary>This one could just be read as <c>read</c> reads it, with all that is in it.</summary>
    public void Saw(string id)
    {
        lock (_gate)
        {
            if (_good.Remove(id) || _good.Count < Most)
            {
                _good.Add(id);
                return;
            }

            _good.RemoveAt(0);
            _good.Add(id);
        }
    }

    /// <summary>What an item that could be read lately says of the remote now.</summary>
    public async Task<Testimony> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await confirm(cancellationToken);
        }
        catch (RemoteException)
        {
            return Testimony.RemoteIsIll;
        }

        var tried = 0;
        foreach (var id in Good())
        {
            try
            {
                if (await read(id, cancellationToken))
                {
                    return Testimony.RemoteIsWell;
                }

                Forget(id);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                tried++;
            }
        }

        return tried == 0 ? Testimony.NobodyKnows : Testimony.RemoteIsIll;
    }

    private string[] Good()
    {
        lock (_gate)
        {
            return [.. _good.AsEnumerable().Reverse()];
        }
    }

    private void Forget(string id)
    {
        lock (_gate)
        {
            _good.Remove(id);
        }
    }
}
