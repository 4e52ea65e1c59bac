namespace BugBridge.Core.Sync.State;

/// <summary>What became of whether anything of an issue may be told.</summary>
public enum AccessChange
{
    /// <summary>It could be told of, and can be.</summary>
    None,

    /// <summary>It was deleted, or BugBridge may no longer read it.</summary>
    Vanished,

    /// <summary>Not everybody may read it any more.</summary>
    Closed,

    /// <summary>It is still gone, or still not open to everybody.</summary>
    StillAway,

    /// <summary>It was gone, and is there.</summary>
    Back,

    /// <summary>Everybody may read it again.</summary>
    Opened,
}
