namespace BugBridge.Host.Configuration;

/// <summary>What a pack that is sent by itself is about.</summary>
public enum SchedulePeriod
{
    /// <summary>The last month that is over.</summary>
    LastMonth,

    /// <summary>The last quarter that is over.</summary>
    LastQuarter,

    /// <summary>The month that is under way.</summary>
    ThisMonth,
}
