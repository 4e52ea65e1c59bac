using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Somebody asked for an issue to be merged into another.</summary>
/// <param name="Duplicate">The issue that is the duplicate, as it is now. It must be held.</param>
/// <param name="Master">The other, as it is now.</param>
/// <param name="Source">How it was asked for.</param>
/// <param name="By">Who, by name, or null when that is not known.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record MergeAsked(Issue Duplicate, Issue Master, MergeSource Source, string? By, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
