using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Somebody asked for an issue to be its own master again.</summary>
/// <param name="Duplicate">The issue that was merged, as it is now.</param>
/// <param name="By">Who, by name, or null when that is not known.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record UnmergeAsked(Issue Duplicate, string? By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
