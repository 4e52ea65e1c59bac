using BugBridge.Core.Calendar;

namespace BugBridge.Core.FirstContact;

/// <summary>How many tickets were resolved at first contact.</summary>
/// <param name="FirstContact">Resolved at first contact.</param>
/// <param name="MoreContacts">Resolved with more than one contact.</param>
/// <param name="Pending">Resolved too short a time ago to say; no part of the share.</param>
public sealed record ContactCounts(int FirstContact, int MoreContacts, int Pending)
{
    /// <summary>Of how many the share is one.</summary>
    public int Settled => FirstContact + MoreContacts;

    /// <summary>All of them, pending ones included.</summary>
    public int Tickets => Settled + Pending;

    /// <summary>The share that was resolved at first contact, from 0 to 1; null when none is settled.</summary>
    public double? Share => Settled == 0 ? null : (double)FirstContact / Settled;

    /// <summary>The interval of 95 % of the share, or null.</summary>
    public ShareInterval? Interval => ShareInterval.Of(FirstContact, Settled);
}
