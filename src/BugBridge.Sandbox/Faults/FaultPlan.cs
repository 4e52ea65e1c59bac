using System.Collections.Concurrent;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Faults;

/// <summary>
/// What goes wrong at the remotes, and when: by script ("the next two writes of comments break after their effect", "reading ticket 7 always fails"), by
/// chance with a fixed seed, and as a lasting state. Thread-safe.
/// </summary>
public sealed class FaultPlan(int seed)
{
    private readonly Lock _gate = new();
    private readonly List<PlannedFault> _script = [];
    private readonly List<(Fault Fault, double Probability)> _chances = [];
    private readonly ConcurrentDictionary<Remote, bool> _refusing = new();
    private readonly ConcurrentDictionary<Remote, bool> _emptied = new();
    private Random _random = new(seed);
    private volatile bool _isQuiet = true;
    private int _hits;

    /// <summary>How many calls were hit so far.</summary>
    public int Hits => Volatile.Read(ref _hits);

    /// <summary>Adds to the script. Faults are looked at in the order in which they were added; a call is hit by one at most.</summary>
    public void Script(Fault fault)
    {
        lock (_gate)
        {
            _script.Add(new PlannedFault(fault));
            _isQuiet = false;
        }
    }

    /// <summary>Lets matching calls go wrong by chance, until <see cref="Clear"/>; <see cref="Fault.Skip"/> and <see cref="Fault.Times"/> do not count.</summary>
    /// <param name="fault">What, and which calls.</param>
    /// <param name="probability">From 0 to 1, for each call.</param>
    public void Chance(Fault fault, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        lock (_gate)
        {
            _chances.Add((fault, probability));
            _isQuiet = false;
        }
    }

    /// <summary>Refuses all credentials of a remote, as after a token was revoked; or accepts them again.</summary>
    public void RefuseCredentials(Remote remote, bool refuse = true) => _refusing[remote] = refuse;

    /// <summary>Lets a remote answer with nothing: empty lists, and 404 for everything; or lets it see its data again.</summary>
    public void AnswerNothing(Remote remote, bool nothing = true) => _emptied[remote] = nothing;

    /// <summary>Ends all faults and starts the random numbers anew.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _script.Clear();
            _chances.Clear();
            _random = new Random(seed);
            _isQuiet = true;
        }

        _refusing.Clear();
        _emptied.Clear();
    }

    internal bool CredentialsRefused(Remote remote) => _refusing.GetValueOrDefault(remote);

    internal bool AnswersNothing(Remote remote) => _emptied.GetValueOrDefault(remote);

    /// <param name="remote">Whose call it is.</param>
    /// <param name="kind">What kind of call.</param>
    /// <param name="verb">Its HTTP verb.</param>
    /// <param name="path">Its path.</param>
    /// <param name="said">Its path and query, with true also its body; asked for only where a fault is for one item.</param>
    internal Fault? Next(Remote remote, CallKind kind, string verb, string path, Func<bool, string> said)
    {
        if (_isQuiet)
        {
            return null;
        }

        lock (_gate)
        {
            var hit = Scripted(remote, kind, verb, path, said) ?? ByChance(remote, kind, verb, path, said);
            _hits += hit is null ? 0 : 1;
            return hit;
        }
    }

    private Fault? Scripted(Remote remote, CallKind kind, string verb, string path, Func<bool, string> said)
    {
        var hit = _script.Select(planned => planned.Hit(remote, kind, verb, path, said)).FirstOrDefault(fault => fault is not null);
        _script.RemoveAll(planned => planned.IsSpent);
        return hit;
    }

#pragma warning disable CA5394 // Faults must repeat with their seed; nothing here is secret.
    private Fault? ByChance(Remote remote, CallKind kind, string verb, string path, Func<bool, string> said) =>
        _chances.FirstOrDefault(chance =>
            new PlannedFault(chance.Fault with { Skip = 0, Times = 1 }).Hit(remote, kind, verb, path, said) is not null
            && _random.NextDouble() < chance.Probability).Fault;
#pragma warning restore CA5394
}
