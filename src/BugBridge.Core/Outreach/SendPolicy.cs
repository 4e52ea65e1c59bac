namespace BugBridge.Core.Outreach;

/// <summary>Whether the bridge sends replies to customers.</summary>
public enum SendPolicy
{
    /// <summary>Those that a rep approved.</summary>
    OnApproval,

    /// <summary>None: drafts are there to be copied.</summary>
    Never,
}
