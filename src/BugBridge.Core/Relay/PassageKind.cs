namespace BugBridge.Core.Relay;

/// <summary>What crossed.</summary>
public enum PassageKind
{
    /// <summary>A ticket's first message and facts, as the description of the issue that was filed for it.</summary>
    Description,

    /// <summary>A rep's words to the engineers, as a comment.</summary>
    Comment,

    /// <summary>A file of a ticket, put on its issue.</summary>
    FileToIssue,

    /// <summary>A file of an issue, put into a ticket.</summary>
    FileToTicket,
}
