namespace BugBridge.Core.Usability;

/// <summary>What became of a decision.</summary>
public enum DecisionState
{
    /// <summary>Still to be done.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Dropped,
}
