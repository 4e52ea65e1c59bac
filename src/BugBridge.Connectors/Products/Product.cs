namespace BugBridge.Connectors.Products;

/// <summary>What answers at an address.</summary>
public enum Product
{
    /// <summary>Something that BugBridge does not know.</summary>
    Unknown,

    /// <summary>Zendesk Support.</summary>
    Zendesk,

    /// <summary>Freshdesk.</summary>
    Freshdesk,

    /// <summary>Request Tracker 5.</summary>
    RequestTracker,

    /// <summary>Jira Cloud.</summary>
    JiraCloud,

    /// <summary>Jira Data Center, or a Jira Server of old.</summary>
    JiraDataCenter,
}
