using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>Whether the versions that an issue is fixed in were released.</summary>
internal static class ReleaseReading
{
    /// <summary>The release, or null while a version waits or there is none. Archived versions do not count.</summary>
    public static Release? Of(IReadOnlyCollection<VersionWire>? versions, TimeZoneInfo zone)
    {
        var live = (versions ?? []).Where(version => !version.Archived).ToList();
        return live.Count > 0 && live.TrueForAll(version => version.Released)
            ? new Release(string.Join(", ", live.Select(version => version.Name ?? "unnamed")), live.Max(version => LocalDay.Of(version.ReleaseDate, zone)))
            : null;
    }
}
