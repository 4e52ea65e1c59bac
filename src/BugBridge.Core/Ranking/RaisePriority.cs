using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Ranking;

/// <summary>
/// Raise an issue's priority, unless it has that one or a higher one at the moment of writing, or a person has set it since the issue was
/// made.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="From">The priority when this was planned, or null when unknown.</param>
/// <param name="To">The priority by name.</param>
/// <param name="Score">The score that asks for it.</param>
[ActionName("raise-priority")]
public sealed record RaisePriority(string Stamp, string IssueId, string? From, string To, int Score) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"raise the priority of issue {IssueId} to {To}";
}
