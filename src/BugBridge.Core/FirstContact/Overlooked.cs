namespace BugBridge.Core.FirstContact;

/// <summary>In how many tickets that were resolved at first contact something was overlooked that another rule would count. One ticket may be in several.</summary>
/// <param name="Thanks">The customer only thanked after the reply.</param>
/// <param name="Copies">Somebody in copy wrote after the reply.</param>
/// <param name="Calls">A rep wrote down what was said on a call, and that counts as the reply.</param>
public sealed record Overlooked(int Thanks, int Copies, int Calls)
{
    /// <summary>An account that is left out wrote to the customer, too.</summary>
    public int Ignored { get; init; }

    /// <summary>The customer got an acknowledgement, too.</summary>
    public int Automatic { get; init; }
}
