namespace BugBridge.Sandbox.Freshdesk;

/// <summary>Somebody who works in Freshdesk.</summary>
/// <param name="Id">The id, of the same kind as those of contacts.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
public sealed record FreshdeskAgent(long Id, string Name, string Email)
{
    /// <summary>1 sees all tickets, 2 those of the own groups, 3 the own ones.</summary>
    public int TicketScope { get; init; } = 1;

    /// <summary>False for one who may not see the other agents.</summary>
    public bool IsAdministrator { get; init; } = true;
}
