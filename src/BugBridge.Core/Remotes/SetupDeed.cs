namespace BugBridge.Core.Remotes;

/// <summary>One thing that BugBridge wants to find at a remote, and what became of it when it was to be made.</summary>
/// <param name="What">The thing, as a noun: "the ticket field Jira issue".</param>
/// <param name="Kind">What became of it.</param>
/// <param name="ToDo">What a person must do; null when there is nothing.</param>
public sealed record SetupDeed(string What, SetupDeedKind Kind, string? ToDo = null)
{
    /// <summary>A secret that belongs to it and has to stand in the configuration. Never to be printed.</summary>
    public string? Secret { get; init; }

    /// <summary>Makes a thing, or says what a person must do where the account may not.</summary>
    /// <param name="what">The thing.</param>
    /// <param name="byHand">What a person must do in the other case.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="RemoteException">The remote failed in another way than by a refusal.</exception>
    public static async Task<SetupDeed> TryAsync(string what, string byHand, Func<Task> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        try
        {
            await make();
            return new SetupDeed(what, SetupDeedKind.Made);
        }
        catch (RemoteException refusal) when (refusal.Kind is RemoteFailureKind.NotAllowed or RemoteFailureKind.Refused or RemoteFailureKind.Gone)
        {
            return new SetupDeed(what, SetupDeedKind.ByHand, $"{byHand} ({refusal.Message.TrimEnd('.')})");
        }
    }
}
