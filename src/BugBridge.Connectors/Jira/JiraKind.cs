namespace BugBridge.Connectors.Jira;

/// <summary>Which Jira it is.</summary>
public enum JiraKind
{
    /// <summary>Atlassian's own, at <c>*.atlassian.net</c>.</summary>
    Cloud,

    /// <summary>One that is run in-house: Jira Software or Jira Service Management Data Center, 8.14 or later.</summary>
    DataCenter,
}
