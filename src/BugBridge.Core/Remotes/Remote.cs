namespace BugBridge.Core.Remotes;

/// <summary>The two systems that BugBridge stands between.</summary>
public enum Remote
{
    /// <summary>Where reps work.</summary>
    Helpdesk,

    /// <summary>Where engineers work.</summary>
    Jira,
}
