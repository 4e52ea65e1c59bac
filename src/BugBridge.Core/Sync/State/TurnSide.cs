using BugBridge.Core.FirstContact;

namespace BugBridge.Core.Sync.State;

/// <summary>Who wrote a message that reps and customers both see.</summary>
public enum TurnSide
{
    /// <summary>Somebody who works in the helpdesk.</summary>
    Rep,

    /// <summary>The requester, or another end user.</summary>
    Customer,

    /// <summary>The customer, who only thanks: that is no contact more.</summary>
    Thanks,

    /// <summary>Another end user than the requester: somebody in copy.</summary>
    Copied,

    /// <summary>An account of the helpdesk that is left out by <see cref="FirstContactSettings.IgnoreAuthors"/>.</summary>
    Ignored,

    /// <summary>The helpdesk's side within seconds of the ticket, in words that other tickets got as fast: an acknowledgement.</summary>
    Automatic,
}
