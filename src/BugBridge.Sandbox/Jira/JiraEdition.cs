namespace BugBridge.Sandbox.Jira;

/// <summary>Which Jira the stand-in is.</summary>
public enum JiraEdition
{
    /// <summary>Jira Cloud: REST v3, documents, account ids.</summary>
    Cloud,

    /// <summary>Jira Data Center: REST v2, wiki text, user names, personal access tokens.</summary>
    DataCenter,
}
