namespace BugBridge.Core.Tickets;

/// <summary>Who can read a ticket comment.</summary>
public enum CommentKind
{
    /// <summary>The helpdesk did not say: treated as what must not cross.</summary>
    Unknown,

    /// <summary>Reps only.</summary>
    InternalNote,

    /// <summary>The customer as well.</summary>
    PublicReply,
}
