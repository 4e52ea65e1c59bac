namespace BugBridge.Core.Panel;

/// <summary>What followed from something that a rep asked.</summary>
public enum AnswerKind
{
    /// <summary>An issue is filed for the ticket.</summary>
    Filing,

    /// <summary>The ticket stands behind an issue.</summary>
    Joined,

    /// <summary>The ticket was taken off its issue.</summary>
    Left,

    /// <summary>The text goes to the engineers.</summary>
    Sent,

    /// <summary>The bridge answered with a note.</summary>
    Noted,

    /// <summary>It was dealt with, and nothing had to be written.</summary>
    Done,
}
