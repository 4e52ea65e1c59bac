namespace BugBridge.Core.Tickets;

/// <summary>Who wrote something in a ticket. Only reps can command BugBridge.</summary>
public enum AuthorRole
{
    /// <summary>Could not be determined: such an author commands nothing.</summary>
    Unknown,

    /// <summary>The requester or another end user.</summary>
    Customer,

    /// <summary>Somebody who works in the helpdesk.</summary>
    Rep,
}
