namespace BugBridge.Core.Promises;

/// <summary>Which promised dates a figure of the report counts.</summary>
public enum PromiseFigure
{
    /// <summary>All that have to do with the period.</summary>
    InPeriod,

    /// <summary>Told first in the period.</summary>
    Told,

    /// <summary>Replaced by another date in the period, before it had passed.</summary>
    Moved,

    /// <summary>Taken back in the period, before it had passed.</summary>
    Removed,

    /// <summary>Fell in the period and was kept.</summary>
    Kept,

    /// <summary>Fell in the period and passed; what was promised came later.</summary>
    Late,

    /// <summary>Fell in the period and passed; what was promised has not come.</summary>
    Broken,

    /// <summary>Fell in the period, and what was promised came, soon enough or late.</summary>
    Met,

    /// <summary>Fell in the period and passed without being kept, whatever came later.</summary>
    NotKept,

    /// <summary>Fell in the period and passed, kept or not.</summary>
    Passed,

    /// <summary>Falls in the period and has not passed yet.</summary>
    Standing,

    /// <summary>The last word on its issue, and still to be kept, whatever the period.</summary>
    Open,

    /// <summary>The same, where the day has passed.</summary>
    Overdue,

    /// <summary>The same, where the day is within <see cref="StandingPromise.SoonDays"/> days.</summary>
    DueSoon,
}
