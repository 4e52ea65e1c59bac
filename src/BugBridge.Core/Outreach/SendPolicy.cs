namespace BugBridge.Core.Outreach;

/// <summary>Whether BugBridge sends replies to customers.</summary>
public enum SendPolicy
{
    /// <summary>Those that a rep approved.</summary>
    OnApproval,

    /// <summary>None: drafts are there to be copied.</summary>
    Never,
}
