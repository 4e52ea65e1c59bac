namespace BugBridge.Core.Sync.Journal;

/// <summary>How much the journal holds.</summary>
/// <param name="Waiting">Not yet tried, or waiting for the next try, or on the wire.</param>
/// <param name="Failing">Of the waiting, those whose last try failed.</param>
/// <param name="SetAside">Failed for good, waiting for a person.</param>
/// <param name="Done">Happened (until tidied away).</param>
/// <param name="OldestWaiting">When the oldest waiting one was journaled, UTC; null when none waits.</param>
public sealed record JournalCounts(int Waiting, int Failing, int SetAside, int Done, DateTimeOffset? OldestWaiting);
