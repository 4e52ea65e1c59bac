namespace BugBridge.Tests.Contracts;

/// <summary>What not every helpdesk, or not every way of running one for tests, can do.</summary>
public enum RigAbility
{
    /// <summary>Tickets can be merged.</summary>
    Merge,

    /// <summary>Tickets can be deleted.</summary>
    Delete,

    /// <summary>The outgoing mail can be counted.</summary>
    CountMails,

    /// <summary>A customer can be erased.</summary>
    EraseCustomer,

    /// <summary>The connector knows tags.</summary>
    Tags,

    /// <summary>A field refuses values that are not among its choices.</summary>
    RefuseChoices,

    /// <summary>Notes keep headings, lists, code, quotes and links.</summary>
    Formatting,

    /// <summary>What the customer sees can be read.</summary>
    CustomerView,

    /// <summary>The bridge's account can be used by a person.</summary>
    SharedAccount,

    /// <summary>The helpdesk remembers when a ticket was solved first, also after it was opened again.</summary>
    FirstSolution,
}
