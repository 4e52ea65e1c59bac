using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Storage.Rows;

/// <summary>A journal entry.</summary>
internal sealed class EntryRow
{
    public long Id { get; init; }

    public required string Lane { get; init; }

    public required string Stamp { get; init; }

    public EntryState State { get; init; } = EntryState.Waiting;

    /// <summary>
    /// True when it waits at the head of its lane and nothing of the lane is in flight. Kept up to date by every write, because finding
    /// the heads anew would read all that waits: 100,000 entries while a remote is down.
    /// </summary>
    public bool IsReady { get; init; }

    public int Attempts { get; init; }

    public bool IsFateUnknown { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>
    /// When the last try that may have sent something began. A look for the stamp alone does not move it: the remote's search counts its
    /// lag from here, and would otherwise never become certain.
    /// </summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>When it was last taken in flight.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When it became done, set aside or discarded; null for what is unfinished, and only for that.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public string? LastError { get; init; }

    public required string Correlation { get; init; }

    /// <summary>The action's own <see cref="BridgeAction.MovesFile"/>; false in what older versions journaled.</summary>
    public bool MovesFile { get; init; }

    /// <summary>The <see cref="BridgeAction"/> as JSON. The last column: whoever reads only the others need not read its pages.</summary>
    public required string Action { get; init; }

    public static EntryRow Of(BridgeAction action, string correlation, DateTimeOffset now) => new()
    {
        Lane = action.Lane.ToString(),
        Stamp = action.Stamp,
        CreatedAt = now,
        DueAt = now + action.Delay,
        Correlation = correlation,
        LastError = (action as RefetchAgain)?.Reason,
        MovesFile = action.MovesFile,
        Action = StoredJson.Write(action),
    };

    public JournalEntry ToEntry() => new()
    {
        Id = Id,
        Action = StoredJson.ReadAction(Action),
        State = State,
        Attempts = Attempts,
        IsFateUnknown = IsFateUnknown,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        AttemptedAt = AttemptedAt,
        LastError = LastError,
        Correlation = Correlation,
    };
}
