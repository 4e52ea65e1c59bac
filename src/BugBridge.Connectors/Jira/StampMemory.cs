using System.Collections.Concurrent;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// The stamps of comments that the bridge's account wrote, and which of them have none. They never change, and reading them costs a call
/// for each read of an issue otherwise.
/// </summary>
internal sealed class StampMemory
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, string> _stamps = new(StringComparer.Ordinal);

    /// <summary>Remembers a comment's stamp; null for one that a person wrote through the bridge's account.</summary>
    public void Keep(string commentId, string? stamp)
    {
        if (_stamps.Count >= Most)
        {
            _stamps.Clear();
        }

        _stamps[commentId] = stamp ?? string.Empty;
    }

    /// <summary>True when it is known whether the comment has a stamp.</summary>
    public bool Knows(string commentId) => _stamps.ContainsKey(commentId);

    /// <summary>The comment's stamp, or null when it has none or is not known.</summary>
    public string? Of(string commentId) => _stamps.TryGetValue(commentId, out var stamp) && stamp.Length > 0 ? stamp : null;
}
