namespace BugBridge.Core.Outreach;

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>Waits for a rep.</summary>
    Waiting,

    /// <summary>A rep approved it; it is sent in its turn.</summary>
    Approved,

    /// <summary>It may be on its way to the customer now.</summary>
    Sending,

    /// <summary>The customer has it.</summary>
    Sent,

    /// <summary>A rep decided that it is not sent.</summary>
    Dismissed,

    /// <summary>It was no longer true before it was sent.</summary>
    Replaced,

    /// <summary>The helpdesk did not take it.</summary>
    Failed,

    /// <summary>BugBridge cannot send it; a rep has to.</summary>
    ByHand,

    /// <summary>Nobody had decided about it when later news came for the same customer: it is part of that reply, and shares its fate.</summary>
    Folded,
}
