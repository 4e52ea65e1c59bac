namespace BugBridge.Core.Tickets;

/// <summary>The requester of a ticket.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Name">The name to show, or null when the helpdesk does not tell it: that alone says nothing about why.</param>
/// <param name="Email">Null when unknown.</param>
/// <param name="AccountId">The helpdesk's id of the customer's organisation, or null.</param>
/// <param name="AccountName">The organisation's name, or null.</param>
public sealed record Customer(string Id, string? Name, string? Email, string? AccountId = null, string? AccountName = null)
{
    /// <summary>The language that the customer reads, as an IETF tag such as "es" or "pt-BR"; null when the helpdesk does not say.</summary>
    public string? Language { get; init; }

    /// <summary>True only when the helpdesk says by its own mark that this user was deleted or erased. It leads to erasing, so nothing else may set it.</summary>
    public bool IsErased { get; init; }

    /// <summary>True when the helpdesk was asked for this user and has none, without a mark that says why. A person may then decide to erase.</summary>
    public bool IsGone { get; init; }
}
