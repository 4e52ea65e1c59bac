using BugBridge.Core.Remotes;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>What can befall a call: nothing, a failure before or after its effect, or the death of the process before or after it.</summary>
internal sealed class Trouble(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many of a hundred calls meet trouble.</summary>
    public int Percent { get; set; }

    /// <summary>The remote that answers its next read as if nothing were there, and is well again after it.</summary>
    public Remote? Blind { get; set; }

    /// <summary>How often each kind befell a call.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    /// <summary>A write with its effect, or what befell it.</summary>
    public T Write<T>(Remote remote, Func<T> effect)
    {
        if (_random.Next(100) >= Percent)
        {
            return effect();
        }

        var kind = _random.Next(6);
        Count($"write {kind}");
        switch (kind)
        {
            case 0:
                throw new RemoteException(remote, RemoteFailureKind.TryLater, "busy");
            case 1:
                throw new RemoteException(remote, RemoteFailureKind.FateUnknown, "no answer, and nothing happened");
            case 2:
                effect();
                throw new RemoteException(remote, RemoteFailureKind.FateUnknown, "no answer, and it happened");
            case 3:
                throw new OperationCanceledException("killed before the effect");
            case 4:
                effect();
                throw new OperationCanceledException("killed after the effect");
            default:
                throw new RemoteException(remote, RemoteFailureKind.NotAllowed, "the token has run out for a moment");
        }
    }

    /// <summary>A read, or what befell it.</summary>
    public T Read<T>(Remote remote, Func<T> read)
    {
        if (Blind == remote)
        {
            Blind = null;
            return default!;
        }

        if (_random.Next(100) < Percent)
        {
            var kind = _random.Next(3);
            Count($"read {kind}");
            throw kind switch
            {
                0 => new RemoteException(remote, RemoteFailureKind.TryLater, "busy"),
                1 => new RemoteException(remote, RemoteFailureKind.Unreadable, "half an answer"),
                _ => new OperationCanceledException("killed while reading"),
            };
        }

        return read();
    }

    private void Count(string kind) => Seen[kind] = Seen.GetValueOrDefault(kind) + 1;
}
