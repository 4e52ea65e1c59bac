namespace BugBridge.Sandbox.Webhooks;

/// <summary>What goes wrong between the stand-ins and their webhooks' receiver. All zero: nothing.</summary>
public sealed record WebhookTrouble
{
    /// <summary>From 0 to 1: how many are never sent.</summary>
    public double Dropped { get; init; }

    /// <summary>From 0 to 1: how many are sent twice.</summary>
    public double Repeated { get; init; }

    /// <summary>How late each is sent.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How much later still, at most, by chance: so that they overtake each other.</summary>
    public TimeSpan Shuffle { get; init; }
}
