using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Whether the engineers of an issue are told of a ticket that joined it. What was told of a ticket on an issue stays told, however often it joins.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">The issue; null for <see cref="JoinState.Left"/>, which ends whatever waits of the ticket.</param>
/// <param name="State">How far it has come.</param>
/// <param name="At">When it joined, was told or left, UTC.</param>
public sealed record Join(string TicketId, string? IssueId, JoinState State, DateTimeOffset At) : IKept
{
    /// <summary>True for a ticket of a wave: it is counted and not listed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The ticket that was merged into this one: this one waits in its place, and only where that one waited. Null for a ticket that joined by itself.</summary>
    public string? InPlaceOf { get; init; }
}
