using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>
/// What the simulated people did, as far as it asks something of a bridge: which tickets are to be filed, what has to cross, and what must
/// not. Thread-safe.
/// </summary>
public sealed class PeopleLog
{
    private readonly Lock _gate = new();
    private readonly List<long> _filings = [];
    private readonly Dictionary<long, long?> _links = [];
    private readonly List<ForReps> _forReps = [];
    private readonly List<ForEngineers> _forEngineers = [];
    private readonly List<string> _keptFromReps = [];
    private readonly List<string> _keptFromEngineers = [];
    private readonly List<string> _troubles = [];

    /// <summary>A ticket for each issue that is to be filed; twice when it is to be filed again.</summary>
    public ImmutableArray<long> Filings => Locked(() => _filings.ToImmutableArray());

    /// <summary>Tickets that have to stand behind an issue, with that issue's id; null while nobody has seen it yet.</summary>
    public ImmutableDictionary<long, long?> Links => Locked(() => _links.ToImmutableDictionary());

    /// <summary>What reps are to read.</summary>
    public ImmutableArray<ForReps> ForReps => Locked(() => _forReps.ToImmutableArray());

    /// <summary>What engineers are to read.</summary>
    public ImmutableArray<ForEngineers> ForEngineers => Locked(() => _forEngineers.ToImmutableArray());

    /// <summary>Texts of Jira that must not reach the helpdesk.</summary>
    public ImmutableArray<string> KeptFromReps => Locked(() => _keptFromReps.ToImmutableArray());

    /// <summary>Texts of the helpdesk that must not reach Jira.</summary>
    public ImmutableArray<string> KeptFromEngineers => Locked(() => _keptFromEngineers.ToImmutableArray());

    /// <summary>What kept the people from going on, as sentences: it counts as lost.</summary>
    public ImmutableArray<string> Troubles => Locked(() => _troubles.ToImmutableArray());

    /// <summary>A rep wants the ticket filed.</summary>
    public void ToBeFiled(long ticketId) => Locked(() =>
    {
        _filings.Add(ticketId);
        _links[ticketId] = null;
    });

    /// <summary>A rep put the ticket behind an issue, or its issue was seen.</summary>
    public void StandsBehind(long ticketId, long issueId) => Locked(() => { _links[ticketId] = issueId; });

    /// <summary>A rep took the ticket off its issue.</summary>
    public void Unlinked(long ticketId) => Locked(() => { _links.Remove(ticketId); });

    /// <summary>An engineer, or the bridge in answer to a rep, has to say this to the reps.</summary>
    public void ToBeTold(ForReps told) => Locked(() => { _forReps.Add(told); });

    /// <summary>A rep said this to the engineers.</summary>
    public void ToBeAsked(ForEngineers asked) => Locked(() => { _forEngineers.Add(asked); });

    /// <summary>An engineer said this among engineers.</summary>
    public void KeepFromReps(string text) => Locked(() => { _keptFromReps.Add(text); });

    /// <summary>Somebody said this in a ticket, and not to the engineers.</summary>
    public void KeepFromEngineers(string text) => Locked(() => { _keptFromEngineers.Add(text); });

    /// <summary>Something kept the people from going on.</summary>
    public void HadTrouble(string sentence) => Locked(() => { _troubles.Add(sentence); });

    private T Locked<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    private void Locked(Action action)
    {
        lock (_gate)
        {
            action();
        }
    }
}
