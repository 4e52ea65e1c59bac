namespace BugBridge.Host.Configuration;

/// <summary>The helpdesks that the bridge can work with.</summary>
public enum HelpdeskKind
{
    /// <summary>Zendesk Support.</summary>
    Zendesk,

    /// <summary>Request Tracker 5.</summary>
    RequestTracker,

    /// <summary>Freshdesk.</summary>
    Freshdesk,
}
