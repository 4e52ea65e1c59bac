namespace BugBridge.Core.Sync.Journal;

/// <summary>Where an action stands.</summary>
public enum EntryState
{
    /// <summary>Waits for its turn or its next try.</summary>
    Waiting,

    /// <summary>Claimed by the dispatcher: may be on the wire.</summary>
    InFlight,

    /// <summary>Happened.</summary>
    Done,

    /// <summary>Failed for good; waits for a person.</summary>
    SetAside,

    /// <summary>A person decided that it shall not happen.</summary>
    Discarded,
}
