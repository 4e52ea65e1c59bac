using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>What of each note goes to the engineers in this plan, by the places of the commands that say so.</summary>
internal sealed class ToldParts
{
    private readonly Dictionary<string, SortedDictionary<int, RichText>> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether anything of a note goes to them.</summary>
    public bool Has(string noteId) => _parts.ContainsKey(noteId);

    /// <summary>Adds what one command of a note says.</summary>
    public void Add(string noteId, int at, RichText text) => (_parts.TryGetValue(noteId, out var parts) ? parts : _parts[noteId] = [])[at] = text;

    /// <summary>All that was told of a note; null when nothing goes now.</summary>
    /// <param name="note">The note.</param>
    /// <param name="before">What was told of it before: a note may be told in two goes, when a command in it had to wait.</param>
    public ToldText? Of(TicketComment note, ToldText? before)
    {
        if (!_parts.TryGetValue(note.Id, out var parts))
        {
            return null;
        }

        ImmutableArray<string> earlier = before?.Parts ?? [];
        var count = Math.Max(earlier.Length, parts.Keys.Last() + 1);
        return ToldText.Of(
            note.Author.Name,
            note.CreatedAt,
            Enumerable.Range(0, count).Select(at => parts.GetValueOrDefault(at) ?? RichText.FromPlain(at < earlier.Length ? earlier[at] : string.Empty)));
    }
}
