namespace BugBridge.Host.Commands;

/// <summary>What <c>explain</c> tells.</summary>
/// <param name="About">The ticket or issue: <c>ticket:12</c>.</param>
/// <param name="Url">Its address.</param>
/// <param name="Facts">What is held of it.</param>
/// <param name="Rank">Of an issue, its score and how it comes about.</param>
/// <param name="Decisions">What was decided, newest first.</param>
/// <param name="Actions">What was and is to be written to it, newest first.</param>
internal sealed record Explanation(
    string About, string Url, IReadOnlyList<Fact> Facts, RankView? Rank, IReadOnlyList<DecisionView> Decisions, IReadOnlyList<EntryView> Actions);
