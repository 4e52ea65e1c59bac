using System.Collections.Immutable;

namespace BugBridge.Core.Sync;

/// <summary>What features know, by the type of the fact. Immutable.</summary>
public sealed class Facts
{
    private readonly ImmutableDictionary<Type, object> _facts;

    private Facts(ImmutableDictionary<Type, object> facts) => _facts = facts;

    /// <summary>No facts.</summary>
    public static Facts None { get; } = new(ImmutableDictionary<Type, object>.Empty);

    /// <summary>A fact, or null when there is none.</summary>
    public TFact? Get<TFact>()
        where TFact : class => (TFact?)_facts.GetValueOrDefault(typeof(TFact));

    /// <summary>The facts of one kind; empty when there are none.</summary>
    public ImmutableArray<TFact> All<TFact>() => _facts.TryGetValue(typeof(ImmutableArray<TFact>), out var facts) ? (ImmutableArray<TFact>)facts : [];

    /// <summary>The same with a fact more; null adds nothing.</summary>
    public Facts With<TFact>(TFact? fact)
        where TFact : class => fact is null ? this : new(_facts.SetItem(typeof(TFact), fact));

    /// <summary>The same with all facts of one kind.</summary>
    public Facts WithAll<TFact>(ImmutableArray<TFact> facts) => new(_facts.SetItem(typeof(ImmutableArray<TFact>), facts));

    /// <summary>The same with others.</summary>
    public Facts And(Facts others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others._facts.IsEmpty ? this : new(_facts.SetItems(others._facts));
    }
}
