using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Ranking;

/// <summary>What stands behind an issue may have changed.</summary>
/// <param name="Facts">As it is now.</param>
/// <param name="Changes">The <see cref="RankState.Changes"/> that the facts have in them at least.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record RankDue(RankFacts Facts, long Changes, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
