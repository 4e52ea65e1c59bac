namespace BugBridge.Host.Configuration;

/// <summary>What somebody may do; each role may do what those before it may.</summary>
public enum BridgeRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>See every page, and search.</summary>
    Reader,

    /// <summary>Also work in the rep's panel.</summary>
    Rep,

    /// <summary>Also merge issues, and enter decisions and corrections.</summary>
    Lead,

    /// <summary>Also retry and discard journal entries.</summary>
    Admin,
}
