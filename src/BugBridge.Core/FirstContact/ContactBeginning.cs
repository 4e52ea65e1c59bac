namespace BugBridge.Core.FirstContact;

/// <summary>What a ticket is that a rep began.</summary>
public enum ContactBeginning
{
    /// <summary>A rep wrote to the customer first: nobody had asked for anything.</summary>
    Proactive,

    /// <summary>A rep wrote down what was said on a call.</summary>
    Call,
}
