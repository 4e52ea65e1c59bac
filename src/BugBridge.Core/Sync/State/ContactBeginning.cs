namespace BugBridge.Core.Sync.State;

/// <summary>What a ticket is that does not begin with what a customer wants.</summary>
public enum ContactBeginning
{
    /// <summary>A rep wrote to the customer first: nobody had asked for anything.</summary>
    Proactive,

    /// <summary>A rep wrote down what was said on a call.</summary>
    Call,

    /// <summary>A customer's follow-up of a closed ticket, whose first message only thanks.</summary>
    Thanks,
}
