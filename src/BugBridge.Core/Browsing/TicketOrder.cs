namespace BugBridge.Core.Browsing;

/// <summary>By what tickets are sorted. Equals stand in the order in which they were filed, the latest first; what has no value stands last.</summary>
public enum TicketOrder
{
    /// <summary>When they were filed.</summary>
    Filed,

    /// <summary>The name of their status.</summary>
    Status,

    /// <summary>The helpdesk's id of their customer.</summary>
    Customer,

    /// <summary>The name of their account.</summary>
    Account,

    /// <summary>The name of the rep to whom they are assigned.</summary>
    Rep,

    /// <summary>The key of their issue.</summary>
    Issue,
}
