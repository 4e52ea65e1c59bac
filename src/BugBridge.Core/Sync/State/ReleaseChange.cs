namespace BugBridge.Core.Sync.State;

/// <summary>What became of an issue's release.</summary>
public enum ReleaseChange
{
    /// <summary>It is released, or not, as before.</summary>
    None,

    /// <summary>Every version that it is in was released.</summary>
    Released,

    /// <summary>It is no longer released everywhere, or no longer done.</summary>
    TakenBack,
}
