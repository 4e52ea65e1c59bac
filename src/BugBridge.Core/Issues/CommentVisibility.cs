namespace BugBridge.Core.Issues;

/// <summary>Who can read a Jira comment. Only <see cref="Everyone"/> may cross to the helpdesk.</summary>
public enum CommentVisibility
{
    /// <summary>Jira did not say in a way we understand: does not cross.</summary>
    Unknown,

    /// <summary>Everybody who can read the issue.</summary>
    Everyone,

    /// <summary>Limited to a role or a group.</summary>
    Limited,

    /// <summary>Marked as internal in a service project.</summary>
    Internal,
}
