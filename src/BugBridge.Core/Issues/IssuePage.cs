using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>One page of what changed in Jira.</summary>
/// <param name="Issues">The changed issues, bridged or not. Windows overlap, so the same may come again.</param>
/// <param name="Cursor">Where to go on, opaque to the caller; keep it once the page has been dealt with.</param>
/// <param name="HasMore">True when another page waits now.</param>
public sealed record IssuePage(ImmutableArray<IssueGlimpse> Issues, string Cursor, bool HasMore)
{
    /// <summary>Those that changed and could not be understood: the cursor is past them, so each has to be looked at again.</summary>
    public ImmutableArray<Unread> Unread { get; init; } = [];
}
