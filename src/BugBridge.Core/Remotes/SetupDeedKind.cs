namespace BugBridge.Core.Remotes;

/// <summary>What became of something that was to be made at a remote.</summary>
public enum SetupDeedKind
{
    /// <summary>It was there already.</summary>
    WasThere,

    /// <summary>It was made.</summary>
    Made,

    /// <summary>A person has to make it.</summary>
    ByHand,
}
