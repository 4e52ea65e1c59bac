namespace BugBridge.Core.Remotes;

/// <summary>A ticket or issue that could not be read while others could. It is to be journaled as a look that comes again; nothing may be taken from its absence.</summary>
/// <param name="Id">Its id at the remote.</param>
/// <param name="Reason">What went wrong, for operators; no secret.</param>
/// <param name="IsHidden">True when the remote shows it to others and not to the bridge: what is not held is then not ours.</param>
public sealed record Unread(string Id, string Reason, bool IsHidden = false);
