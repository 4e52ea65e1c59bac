using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Dashboard.Journal;

/// <summary>Writes that wait or failed for the same cause.</summary>
/// <param name="Cause">What the first of them met with, in the program's English; null for those that only wait for their turn.</param>
/// <param name="Entries">The writes, newest first.</param>
internal sealed partial record JournalGroup(string? Cause, ImmutableArray<JournalEntry> Entries)
{
    /// <summary>The writes by their causes, the most frequent first. Causes that differ only in what they name are one.</summary>
    public static ImmutableArray<JournalGroup> Of(ImmutableArray<JournalEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.LastError is { } error ? Named().Replace(error, "#") : null, StringComparer.Ordinal)
            .Select(group => new JournalGroup(group.First().LastError, [.. group]))
            .OrderByDescending(group => group.Cause is not null).ThenByDescending(group => group.Entries.Length),
    ];

    /// <summary>Ids, keys, times and what stands in quotation marks. Numbers of three digits say how a remote answered.</summary>
    [GeneratedRegex("[A-Z][A-Z0-9_]*-[0-9]+|\"[^\"]*\"|'[^']*'|[0-9a-f]{8,}|[0-9]{4,}|\\b[0-9]{1,2}\\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
