namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>What a note of the bridge tells a rep.</summary>
internal enum NoteKind
{
    /// <summary>An issue was filed for the ticket.</summary>
    Filed,

    /// <summary>The ticket joined an issue by itself.</summary>
    JoinedAlone,

    /// <summary>The ticket joined the issue that its rep named.</summary>
    JoinedByRep,

    /// <summary>The ticket moved, because its issue is a duplicate.</summary>
    Merged,

    /// <summary>The ticket moved back, because its issue is a duplicate no longer.</summary>
    Unmerged,

    /// <summary>The ticket is taken off its issue.</summary>
    Unlinked,

    /// <summary>The rep's word that an issue is another fault is noted.</summary>
    Rejected,

    /// <summary>An engineer's comment.</summary>
    Comment,
}
