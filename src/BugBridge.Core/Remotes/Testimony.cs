namespace BugBridge.Core.Remotes;

/// <summary>What a <see cref="Witness"/> says of a remote of which many items fail in a row.</summary>
public enum Testimony
{
    /// <summary>What could be read before can be read now: the items that fail are themselves bad.</summary>
    RemoteIsWell,

    /// <summary>What could be read before fails, too, or the remote does not even know BugBridge.</summary>
    RemoteIsIll,

    /// <summary>The remote knows BugBridge, and nothing was read yet that could be read again.</summary>
    NobodyKnows,
}
