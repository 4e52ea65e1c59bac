using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Dashboard.Journal;

/// <summary>The journal for files: the latest writes of the kind that its page shows.</summary>
internal sealed class JournalListSource(IJournal journal) : IListSource
{
    private const int Most = 10_000;

    public string Name => "journal";

    public async IAsyncEnumerable<PackTable> ReadAsync(IQueryCollection query, Words words, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = JournalFilter.All.Select(one => one.Name).FirstOrDefault(name => name == query["state"]) ?? "trouble";
        var entries = await journal.ListAsync(JournalFilter.States(state), Most, cancellationToken);
        yield return Table(entries.Where(entry => JournalFilter.Passes(state, entry)), words);
    }

    private PackTable Table(IEnumerable<JournalEntry> entries, Words words) => new(
        Name,
        words["Journal"],
        [
            new("entry", words["Number"]), new("action", words["Action"]), new("state", words["State"]), new("tries", words["Tries"], true), new("since", words["Since"]),
            new("next-try", words["Next try"]), new("error", words["Last error"]),
        ],
        [.. entries.Select(entry => Row(entry, words))])
    {
        IfEmpty = words["Nothing of the kind."],
    };

    private static ImmutableArray<PackCell> Row(JournalEntry entry, Words words) =>
    [
        words.Cell(entry.Id), PackCell.Of(entry.Action.Title), PackCell.Of(words.State(entry.State)), words.Cell(entry.Attempts), words.Cell(entry.CreatedAt),
        words.Cell(entry.State == EntryState.Waiting ? entry.DueAt : (DateTimeOffset?)null), PackCell.Of(entry.LastError),
    ];
}
