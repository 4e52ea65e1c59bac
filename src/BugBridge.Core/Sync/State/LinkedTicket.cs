using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.State;

/// <summary>A ticket on an issue, as much as is needed to tell it something.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Url">Its address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="IsOpen">Whether it should hear engineers' news.</param>
/// <param name="CustomerId">The requester's id, or null.</param>
public sealed record LinkedTicket(string Id, string Url, string Subject, bool IsOpen, string? CustomerId)
{
    /// <summary>The issue to which the ticket itself was tied; see <see cref="TicketLink.HomeId"/>.</summary>
    public string? HomeId { get; init; }

    /// <summary>Its state when last seen.</summary>
    public TicketStatus Status { get; init; }

    /// <summary>The subject as Jira may show it; null where that is the subject itself.</summary>
    public string? Title { get; init; }

    /// <summary>True for a ticket in the bin: it is not shown beside the issue.</summary>
    public bool IsDeleted { get; init; }
}
