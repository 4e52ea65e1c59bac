namespace BugBridge.Core.FirstContact;

/// <summary>What <see cref="FirstContactRule"/> says of a ticket. Those from <see cref="Merged"/> on are left out of the share.</summary>
public enum ContactOutcome
{
    /// <summary>Resolved at first contact.</summary>
    FirstContact,

    /// <summary>Resolved, and it took more than one contact.</summary>
    MoreContacts,

    /// <summary>Resolved too short a time ago to say, whatever happened so far: what fails early must not count before what is quiet.</summary>
    Pending,

    /// <summary>Left out: it was merged into another ticket.</summary>
    Merged,

    /// <summary>Left out: spam, or in the bin.</summary>
    Spam,

    /// <summary>Left out: it was not solved in the period. Only where tickets count in the month in which they came.</summary>
    NotSolved,

    /// <summary>Left out: it began before BugBridge met it, and what was said until then is unknown.</summary>
    MetLate,

    /// <summary>Left out: it was solved and no rep ever answered publicly.</summary>
    NeverAnswered,

    /// <summary>Left out: only accounts that are left out answered.</summary>
    OnlyIgnored,

    /// <summary>Left out: it was only answered automatically.</summary>
    OnlyAutomatic,

    /// <summary>Left out: a rep began it, and nobody had asked for anything.</summary>
    Proactive,
}
