namespace BugBridge.Core.FirstContact;

/// <summary>In which month a ticket counts.</summary>
public enum ContactMonth
{
    /// <summary>In the one in which it was first solved: every solved ticket counts once, and months add up to their quarter.</summary>
    FirstSolved,

    /// <summary>In the one in which it was received, and only when it was first solved in it, too: what takes longer counts nowhere. As older versions did.</summary>
    ReceivedAndSolved,
}
