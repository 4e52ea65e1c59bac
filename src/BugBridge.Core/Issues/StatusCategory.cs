namespace BugBridge.Core.Issues;

/// <summary>Jira's three kinds of status.</summary>
public enum StatusCategory
{
    /// <summary>Nobody works on it yet.</summary>
    ToDo,

    /// <summary>Somebody does.</summary>
    InProgress,

    /// <summary>Finished, which does not mean released.</summary>
    Done,
}
