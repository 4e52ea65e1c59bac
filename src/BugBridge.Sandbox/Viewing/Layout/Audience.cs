namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>Who can read what was written.</summary>
public enum Audience
{
    /// <summary>All who can see the ticket or issue; of a ticket, the customer too.</summary>
    Everybody,

    /// <summary>Only some of those who work there.</summary>
    Inside,
}
