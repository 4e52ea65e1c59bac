namespace BugBridge.Core.Sync.State;

/// <summary>Why a customer's new ticket is about the same as an earlier one.</summary>
public enum RecontactCause
{
    /// <summary>The helpdesk says that it follows up the earlier one, which was closed.</summary>
    FollowUp,

    /// <summary>A rep merged it into the earlier one.</summary>
    Merged,

    /// <summary>Both stand behind the same issue.</summary>
    SameIssue,

    /// <summary>It says the same in the same words, or shows the same error under the same title.</summary>
    SameText,

    /// <summary>It has the same title, under which no other customer ever wrote.</summary>
    SameTitle,
}
