namespace BugBridge.Core.Sync.State;

/// <summary>What became of an issue's workaround.</summary>
public enum WorkaroundChange
{
    /// <summary>There is the same, or none, as before.</summary>
    None,

    /// <summary>There is one, and there was none.</summary>
    New,

    /// <summary>It says something else than before.</summary>
    Replaced,

    /// <summary>There is none any more.</summary>
    Withdrawn,
}
