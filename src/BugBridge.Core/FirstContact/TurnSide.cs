namespace BugBridge.Core.FirstContact;

/// <summary>Who wrote a message that reps and customers both see.</summary>
public enum TurnSide
{
    /// <summary>Somebody who works in the helpdesk.</summary>
    Rep,

    /// <summary>The requester, or another end user.</summary>
    Customer,

    /// <summary>The customer, who only thanks: that is no contact more.</summary>
    Thanks,
}
