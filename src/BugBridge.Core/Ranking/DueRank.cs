namespace BugBridge.Core.Ranking;

/// <summary>An issue whose ranking is to be dealt with.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Changes">The <see cref="RankState.Changes"/> that are dealt with thereby; later ones make it due again.</param>
public sealed record DueRank(string IssueId, long Changes);
