using System.Collections.Immutable;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Dashboard.Journal;

/// <summary>What of the journal is shown.</summary>
internal static class JournalFilter
{
    /// <summary>The choices: their names in addresses, and their titles.</summary>
    public static ImmutableArray<(string Name, string Title)> All { get; } =
        [("trouble", "Writes in trouble"), ("waiting", "Writes waiting"), ("failing", "Writes failing"), ("set-aside", "Writes set aside"), ("done", "Writes done"), ("discarded", "Writes discarded")];

    /// <summary>The states that a choice looks at.</summary>
    public static EntryState[] States(string name) => name switch
    {
        "waiting" or "failing" => [EntryState.Waiting, EntryState.InFlight],
        "set-aside" => [EntryState.SetAside],
        "done" => [EntryState.Done],
        "discarded" => [EntryState.Discarded],
        _ => [EntryState.SetAside, EntryState.Waiting, EntryState.InFlight],
    };

    /// <summary>Whether an entry in one of these states is shown.</summary>
    public static bool Passes(string name, JournalEntry entry) => name switch
    {
        "failing" => entry.LastError is not null,
        "trouble" => entry.State == EntryState.SetAside || entry.LastError is not null,
        _ => true,
    };
}
