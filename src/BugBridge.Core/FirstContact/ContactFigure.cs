namespace BugBridge.Core.FirstContact;

/// <summary>Which tickets of a period a figure of first contact counts.</summary>
public enum ContactFigure
{
    /// <summary>All that count in the period; of a group, all that are not left out of the share.</summary>
    Counted,

    /// <summary>Those that the share is of: resolved at first contact, or with more contacts.</summary>
    Settled,

    /// <summary>Those that a rep answered, of which waiting times are told.</summary>
    Answered,

    /// <summary>All that are left out of the share.</summary>
    LeftOut,

    /// <summary>Resolved at first contact, although the customer thanked after the reply.</summary>
    Thanked,

    /// <summary>Resolved at first contact, although somebody in copy wrote after the reply.</summary>
    Copied,

    /// <summary>Resolved at first contact on a call that a rep wrote down.</summary>
    Calls,

    /// <summary>Resolved at first contact, although an account that is left out wrote to the customer, too.</summary>
    Ignored,

    /// <summary>Resolved at first contact, although the customer got an acknowledgement, too.</summary>
    Acknowledged,

    /// <summary>More contacts, only because the customer came back by a new ticket.</summary>
    CameBack,

    /// <summary>Resolved at first contact if coming back by a new ticket were not counted.</summary>
    ResolvedWithoutBack,

    /// <summary>More contacts also if coming back by a new ticket were not counted.</summary>
    MoreWithoutBack,

    /// <summary>Received in the period, whenever they count.</summary>
    Received,

    /// <summary>Received in the period and not solved when it ended.</summary>
    Unsolved,
}
