using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Browsing;

/// <summary>A ticket in a list.</summary>
public sealed record ListedTicket
{
    /// <summary>The helpdesk's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Its status.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Whether it gets engineers' updates.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>True once it was merged into another ticket.</summary>
    public bool IsMerged { get; init; }

    /// <summary>The helpdesk's id of the customer, or null.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The name of the customer's account, or null.</summary>
    public string? AccountName { get; init; }

    /// <summary>The name of the rep to whom it is assigned, or the id where no name is known; null when nobody is.</summary>
    public string? RepName { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What linked it to an issue; null when it is linked to none.</summary>
    public LinkOrigin? Origin { get; init; }

    /// <summary>The key of the issue that it is linked to; null without one, and while it is still being filed.</summary>
    public string? IssueKey { get; init; }
}
