namespace BugBridge.Core.Tickets;

/// <summary>The requester of a ticket.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Name">The name to show, or null when the helpdesk no longer has it (a deleted or erased user).</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="AccountId">The helpdesk's id of the customer's organisation, or null.</param>
/// <param name="AccountName">The organisation's name, or null.</param>
public sealed record Customer(string Id, string? Name, string? Email, string? AccountId = null, string? AccountName = null)
{
    /// <summary>The language that the customer reads, as an IETF tag such as "es" or "pt-BR"; null when the helpdesk does not say.</summary>
    public string? Language { get; init; }
}
