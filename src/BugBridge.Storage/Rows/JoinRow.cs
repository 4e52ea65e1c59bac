using BugBridge.Core.Filing.Joining;

namespace BugBridge.Storage.Rows;

/// <summary>A ticket that joined an issue, for telling that issue's engineers. No foreign keys, as a ticket can join before its issue is held.</summary>
internal sealed class JoinRow
{
    public required string TicketId { get; init; }

    /// <summary>The issue that it joined, or on which it was told of.</summary>
    public required string IssueId { get; init; }

    public required JoinState State { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsQuiet { get; init; }

    public DateTimeOffset? ToldAt { get; init; }
}
