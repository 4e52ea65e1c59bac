using System.Collections.Immutable;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Health;

/// <summary>How the worker is, at one moment.</summary>
/// <param name="Held">How much it holds.</param>
/// <param name="Journal">How much there is to do.</param>
/// <param name="Helpdesk">The polls of the helpdesk.</param>
/// <param name="Jira">The polls of Jira.</param>
/// <param name="Troubled">Actions that were set aside, or whose last try failed; newest first.</param>
/// <param name="Top">The open issues with the highest scores, the highest first.</param>
/// <param name="At">When this was so, UTC.</param>
internal sealed record BridgeStatus(
    BridgeCounts Held,
    JournalCounts Journal,
    PollStatus Helpdesk,
    PollStatus Jira,
    ImmutableArray<JournalEntry> Troubled,
    ImmutableArray<TopIssue> Top,
    DateTimeOffset At);
