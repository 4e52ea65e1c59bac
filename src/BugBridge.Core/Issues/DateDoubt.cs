namespace BugBridge.Core.Issues;

/// <summary>Why a fix date in Jira is nothing that anybody can be promised.</summary>
public enum DateDoubt
{
    /// <summary>It had passed already.</summary>
    Passed,

    /// <summary>It is so far away that it stands for "never" or "unknown".</summary>
    TooFar,
}
