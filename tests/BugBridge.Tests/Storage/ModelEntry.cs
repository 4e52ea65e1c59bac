using BugBridge.Core.Sync.Journal;

namespace BugBridge.Tests.Storage;

/// <summary>An entry as the plain list of <see cref="JournalWalk"/> has it.</summary>
internal sealed class ModelEntry(long id, string lane, string stamp, DateTimeOffset now)
{
    public long Id { get; } = id;

    public string Lane { get; } = lane;

    public string Stamp { get; } = stamp;

    public EntryState State { get; set; } = EntryState.Waiting;

    public DateTimeOffset DueAt { get; set; } = now;

    public DateTimeOffset? SettledAt { get; set; }

    public int Attempts { get; set; }

    public bool IsFateUnknown { get; set; }

    public bool IsUnfinished => State is EntryState.Waiting or EntryState.InFlight;
}
