using BugBridge.Core.Sync.Actions;

namespace BugBridge.Core.Sync.Journal;

/// <summary>An action and its fate so far.</summary>
public sealed record JournalEntry
{
    /// <summary>Ascending in the order of journaling.</summary>
    public required long Id { get; init; }

    /// <summary>What to do.</summary>
    public required BridgeAction Action { get; init; }

    /// <summary>Where it stands.</summary>
    public required EntryState State { get; init; }

    /// <summary>How often it was tried and settled; a try that is on the wire does not count yet.</summary>
    public required int Attempts { get; init; }

    /// <summary>True when an earlier try may have reached the remote: look for the stamp before trying again.</summary>
    public required bool IsFateUnknown { get; init; }

    /// <summary>When it was journaled, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it may be tried next, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the last try began, UTC; null before the first.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>What went wrong last, or null.</summary>
    public string? LastError { get; init; }

    /// <summary>Follows the change that caused it.</summary>
    public required string Correlation { get; init; }
}
