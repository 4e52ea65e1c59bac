namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Who wrote a later message of a ticket, and for whom.</summary>
public enum PostKind
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>A rep, for the customer to read.</summary>
    Reply,

    /// <summary>A rep, for colleagues only.</summary>
    Note,
}
