namespace BugBridge.Core.FirstContact;

/// <summary>Which rep a ticket is credited to.</summary>
public enum ContactCredit
{
    /// <summary>Who answered first.</summary>
    FirstReplier,

    /// <summary>Who first solved it.</summary>
    Solver,
}
