namespace BugBridge.Core.Calendar;

/// <summary>How long a reported period is.</summary>
public enum PeriodKind
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, from January, April, July or October.</summary>
    Quarter,
}
