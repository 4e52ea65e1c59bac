using System.Collections.Immutable;

namespace BugBridge.Core.Masking;

/// <summary>Counts what was masked, by kind. Never holds what it was.</summary>
public sealed class MaskTally
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>How many of each kind.</summary>
    public ImmutableSortedDictionary<string, int> Counts => _counts.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>True while nothing was masked.</summary>
    public bool IsEmpty => _counts.Count == 0;

    /// <summary>Counts one more.</summary>
    public void Add(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;

    /// <summary>In words: "2 e-mail addresses and 1 IP address".</summary>
    public override string ToString()
    {
        var parts = _counts.Select(one => $"{one.Value} {(one.Value == 1 ? one.Key : Plural(one.Key))}").ToList();
        return parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts[..^1]) + " and " + parts[^1];
    }

    private static string Plural(string kind) => kind.EndsWith('s') ? kind + "es" : kind + "s";
}
