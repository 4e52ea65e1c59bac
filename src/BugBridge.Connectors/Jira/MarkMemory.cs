using System.Collections.Concurrent;
using System.Text.Json;
using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// What entity properties said about who may read a comment. Reads of issues leave properties out and reads of comments bring them; who remembers
/// decides the same after both. It holds for a comment as it is: after an edit it is read again.
/// </summary>
internal sealed class MarkMemory
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, (DateTimeOffset? UpdatedAt, JsonElement? Mark)> _marks = new(StringComparer.Ordinal);

    /// <summary>Remembers what a read that asked for properties brought; that it brought none counts as none being there.</summary>
    public void Keep(CommentWire comment)
    {
        if (_marks.Count >= Most)
        {
            _marks.Clear();
        }

        _marks[comment.Id ?? string.Empty] = (comment.Updated, CommentReading.MarkOf(comment)?.Clone());
    }

    /// <summary>True when it was read since the comment was last edited.</summary>
    public bool Knows(CommentWire comment) => _marks.TryGetValue(comment.Id ?? string.Empty, out var kept) && kept.UpdatedAt == comment.Updated;

    /// <summary>The mark on the comment: what it came with, or else what is remembered of it; null when there is none.</summary>
    public JsonElement? Of(CommentWire comment) => CommentReading.HasProperties(comment)
        ? CommentReading.MarkOf(comment)
        : Knows(comment) && _marks.TryGetValue(comment.Id ?? string.Empty, out var kept) ? kept.Mark : null;
}
