namespace BugBridge.Core.Outreach;

/// <summary>What becomes of the tickets of an issue when it is fixed.</summary>
public enum OnFix
{
    /// <summary>They stay as they are.</summary>
    Leave,

    /// <summary>Those that wait or are solved are opened again.</summary>
    Reopen,

    /// <summary>They are set to open.</summary>
    Open,

    /// <summary>They are set to pending.</summary>
    Pending,

    /// <summary>They are set to solved.</summary>
    Solved,
}
