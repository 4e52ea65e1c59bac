namespace BugBridge.Host.Access.Frames;

/// <summary>What a page was sent about a ticket, as it was bound: names in a request can be written in more than one way.</summary>
internal interface IAboutTicket
{
    /// <summary>The ticket's id as it was sent; null for none.</summary>
    string? Ticket { get; }
}
