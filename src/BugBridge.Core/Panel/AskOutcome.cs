namespace BugBridge.Core.Panel;

/// <summary>What became of something that a rep asked.</summary>
public enum AskOutcome
{
    /// <summary>It was taken in, as a command in a note would have been; or it had been before.</summary>
    Taken,

    /// <summary>The helpdesk has no such ticket.</summary>
    NoTicket,

    /// <summary>The ticket is closed, deleted, or merged into another: nothing can be written to it any more.</summary>
    NotWorkable,

    /// <summary>Jira has no issue with that key, or BugBridge may not read it.</summary>
    NoIssue,

    /// <summary>It needs an issue, and the ticket has none.</summary>
    NotLinked,
}
