namespace BugBridge.Core.FirstContact;

/// <summary>By whose definition a solved ticket was resolved at first contact.</summary>
public enum FirstContactKind
{
    /// <summary>BugBridge's: answered with no more replies than are allowed, no later message by the customer, not opened again, no new ticket about the same.</summary>
    Strict,

    /// <summary>As Zendesk counts one-touch tickets: fewer than two public replies by reps, also none. What customers write does not count.</summary>
    ZendeskOneTouch,

    /// <summary>As Freshdesk counts: no message by the customer after the first. What reps write does not count.</summary>
    Freshdesk,
}
