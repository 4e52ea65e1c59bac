using System.Collections.Immutable;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Finds the issues that decisions and writes name only by their ids.</summary>
internal static class IssueKeys
{
    private const int Most = 100;

    /// <summary>The issues by their ids; those that are not held are left out.</summary>
    public static async Task<ImmutableDictionary<string, IssueState>> FindAsync(this IBridgeView view, IEnumerable<Decision> decisions, IEnumerable<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var found = ImmutableDictionary.CreateBuilder<string, IssueState>(StringComparer.Ordinal);
        foreach (var id in decisions.Select(one => one.About).Where(lane => lane.Remote == Remote.Jira).Select(lane => lane.Id).Concat(entries.Select(entry => OfEntry(entry.Action)).OfType<string>())
            .Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (await view.FindIssueAsync(id, cancellationToken) is { } issue)
            {
                found[id] = issue;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The issue that a write is about, by its id; null where it names none.</summary>
    public static string? OfEntry(BridgeAction action) => action switch
    {
        UpdateTicket update => update.IssueId,
        LinkIssues link => link.FromId,
        { Lane: { Remote: Remote.Jira, Id: var id } } => id,
        _ => null,
    };
}
