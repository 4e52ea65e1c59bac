namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>Which remotes a world is made of.</summary>
public enum Sides
{
    /// <summary>The stand-ins of Zendesk and Jira Cloud.</summary>
    ZendeskAndCloud,

    /// <summary>The stand-ins of Freshdesk and Jira Data Center.</summary>
    FreshdeskAndDataCenter,

    /// <summary>A real Request Tracker, and the stand-in of Jira Cloud.</summary>
    RequestTrackerAndCloud,
}
