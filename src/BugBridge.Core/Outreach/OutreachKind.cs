namespace BugBridge.Core.Outreach;

/// <summary>What happened to an issue that its customers are to hear.</summary>
public enum OutreachKind
{
    /// <summary>A fix is expected on a date, for the first time.</summary>
    Estimate,

    /// <summary>The fix comes later than was said.</summary>
    Slip,

    /// <summary>The fix comes sooner than was said.</summary>
    Sooner,

    /// <summary>There is no longer a date for the fix.</summary>
    NoDate,

    /// <summary>Something helps until the fix.</summary>
    Workaround,

    /// <summary>Something else helps until the fix.</summary>
    WorkaroundChanged,

    /// <summary>The workaround does not help.</summary>
    WorkaroundWithdrawn,

    /// <summary>The bug is fixed; customers may still have to wait for the release.</summary>
    Fixed,

    /// <summary>The version with the fix was released.</summary>
    Released,
}
