namespace BugBridge.Core.Sync.State;

/// <summary>What became of an issue's status or resolution.</summary>
public enum StatusChange
{
    /// <summary>Both are the same.</summary>
    None,

    /// <summary>It was read for the first time and stands at its beginning, as an issue that was just filed is expected to: no news, but for fields.</summary>
    FirstRead,

    /// <summary>One of them is another.</summary>
    Changed,
}
