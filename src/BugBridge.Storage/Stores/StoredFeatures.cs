using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Storage.Stores;

/// <summary>Who reads what the planner may know, and who saves the records of its plans.</summary>
internal sealed class StoredFeatures
{
    private readonly FrozenDictionary<Type, Func<Change, KnownReading, Task<Known>>> _readers;
    private readonly ImmutableArray<KeyValuePair<Type, Func<IKept, PlanKeeping, Task<bool>>>> _keepers;
    private readonly FrozenDictionary<Type, int> _places;

    /// <param name="readers">Who reads for the kinds of changes.</param>
    /// <param name="facts">Who adds to what is known of every change.</param>
    /// <param name="keepers">Who saves the kinds of records, which are saved in this order.</param>
    public StoredFeatures(IEnumerable<IReads> readers, ImmutableArray<IReadsFacts> facts, IEnumerable<IKeeps> keepers)
    {
        Facts = facts;
        _readers = readers.SelectMany(one => Kinds.Of<Func<Change, KnownReading, Task<Known>>>(one, typeof(IReads<>), Way(nameof(Read)))).ToFrozenDictionary(one => one.Key, one => one.Value);
        _keepers = [.. keepers.SelectMany(one => Kinds.Of<Func<IKept, PlanKeeping, Task<bool>>>(one, typeof(IKeeps<>), Way(nameof(Keep))))];
        _places = _keepers.Select((one, at) => (one.Key, at)).ToFrozenDictionary(one => one.Key, one => one.at);
    }

    /// <summary>Who adds to what is known of every change.</summary>
    public ImmutableArray<IReadsFacts> Facts { get; }

    /// <summary>Reads what must be known of a change.</summary>
    /// <exception cref="NotSupportedException">Nobody reads for this kind of change.</exception>
    public Task<Known> ReadAsync(Change change, KnownReading reading) => _readers.TryGetValue(change.GetType(), out var read)
        ? read(change, reading)
        : throw new NotSupportedException($"The store does not know what a planner needs for {change.GetType().Name}.");

    /// <summary>Saves a plan's records; true when there was news.</summary>
    public async Task<bool> KeepAsync(ImmutableArray<IKept> records, PlanKeeping keeping)
    {
        var hadNews = false;
        foreach (var record in records.OrderBy(record => _places[record.GetType()]))
        {
            hadNews |= await _keepers[_places[record.GetType()]].Value(record, keeping);
        }

        return hadNews;
    }

    /// <summary>Whether records of a kind are saved at all.</summary>
    public bool Keeps(Type record) => _places.ContainsKey(record);

    private static MethodInfo Way(string method) => typeof(StoredFeatures).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Func<Change, KnownReading, Task<Known>> Read<TChange>(IReads<TChange> reads)
        where TChange : Change => (change, reading) => reads.ReadAsync((TChange)change, reading);

    private static Func<IKept, PlanKeeping, Task<bool>> Keep<TRecord>(IKeeps<TRecord> keeps)
        where TRecord : IKept => (record, keeping) => keeps.KeepAsync((TRecord)record, keeping);
}
