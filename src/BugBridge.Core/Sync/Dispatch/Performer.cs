using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Carries out journal entries against the remotes and says what came of it. An entry whose earlier try may have reached the remote is looked
/// up by its stamp first; when it is found absent it waits for a fresh try, so that every try has its own time in the journal.
/// </summary>
public sealed class Performer
{
    private static readonly MethodInfo Taking = typeof(Performer).GetMethod(nameof(Take), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly FrozenDictionary<Type, Performing> _performing;
    private readonly RetryRule _retries;
    private readonly RemoteConditions _conditions;
    private readonly TimeProvider _clock;

    /// <param name="performers">Who carries out the kinds of actions.</param>
    /// <param name="retries">When failures are tried again.</param>
    /// <param name="conditions">Hear of failures that every call would share.</param>
    /// <param name="clock">For the times of tries.</param>
    public Performer(IEnumerable<IPerforms> performers, RetryRule retries, RemoteConditions conditions, TimeProvider clock)
    {
        (_retries, _conditions, _clock) = (retries, conditions, clock);
        _performing = performers.SelectMany(one => Kinds.Of<Performing>(one, typeof(IPerforms<>), Taking)).ToFrozenDictionary(one => one.Key, one => one.Value);
    }

    /// <summary>Whether actions of a kind are carried out at all.</summary>
    public bool Performs(Type action) => _performing.ContainsKey(action);

    /// <summary>Performs entries that belong together: several only when they tell several tickets the same. Never throws but on cancellation.</summary>
    public async Task<ImmutableArray<Settlement>> PerformAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var settlements = await TryAsync(entries, cancellationToken);
        foreach (var (entry, _) in entries.Zip(settlements).Where(pair => pair.Second.State == EntryState.Done))
        {
            _conditions.WriteDone(entry);
        }

        return settlements;
    }

    private async Task<ImmutableArray<Settlement>> TryAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var performing = PerformingOf(entries[0]);
        if (entries is [{ IsFateUnknown: true } unknown])
        {
            return [await AttemptAsync(unknown, () => performing.FindAsync(unknown, cancellationToken))];
        }

        return performing.DoTogetherAsync is { } together
            ? await together(entries, Failed, cancellationToken)
            : [await AttemptAsync(entries[0], () => performing.DoAsync(entries[0], cancellationToken))];
    }

    private Performing PerformingOf(JournalEntry entry) => _performing.TryGetValue(entry.Action.GetType(), out var performing)
        ? performing
        : throw new InvalidOperationException($"Nothing performs {entry.Action.GetType().Name}.");

    private async Task<Settlement> AttemptAsync(JournalEntry entry, Func<Task<Settlement>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (RemoteException failure)
        {
            return Failed(entry, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A fault of ours: its effect on the remote is not known, and the operator must see it.
            return Failed(entry, new RemoteException(
                entry.Action.Lane.Remote, RemoteFailureKind.FateUnknown, "BugBridge itself failed: " + failure.Message, inner: failure));
        }
    }

    private Settlement Failed(JournalEntry entry, RemoteException failure)
    {
        var now = _clock.GetUtcNow();
        var isFateUnknown = entry.IsFateUnknown || failure.Kind is RemoteFailureKind.FateUnknown or RemoteFailureKind.Unreadable;
        _conditions.WriteFailed(entry, failure, now);
        var due = _retries.NextTry(failure, entry.Attempts + 1, entry.CreatedAt, now);
        return new Settlement(entry.Id, due is null ? EntryState.SetAside : EntryState.Waiting)
        {
            DueAt = due ?? default,
            IsFateUnknown = isFateUnknown,
            Error = failure.Message,
            FollowUp = PerformingOf(entry).Failed(entry, new FailedTry(failure, due is null, isFateUnknown, now)),
        };
    }

    private static Performing Take<TAction>(IPerforms<TAction> performer)
        where TAction : BridgeAction => new(
            (entry, cancellationToken) => performer.DoAsync(entry, (TAction)entry.Action, cancellationToken),
            (entry, cancellationToken) => performer.FindAsync(entry, (TAction)entry.Action, cancellationToken),
            (entry, failed) => performer.Failed(entry, (TAction)entry.Action, failed),
            performer is IPerformsTogether<TAction> several
                ? (entries, failed, cancellationToken) => several.DoTogetherAsync(entries, (TAction)entries[0].Action, failed, cancellationToken)
                : null);

    private sealed record Performing(
        Func<JournalEntry, CancellationToken, Task<Settlement>> DoAsync,
        Func<JournalEntry, CancellationToken, Task<Settlement>> FindAsync,
        Func<JournalEntry, FailedTry, Change?> Failed,
        Func<ImmutableArray<JournalEntry>, Func<JournalEntry, RemoteException, Settlement>, CancellationToken, Task<ImmutableArray<Settlement>>>? DoTogetherAsync);
}
