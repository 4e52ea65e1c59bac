namespace BugBridge.Core.Sync.Obeying;

/// <summary>What followed from a command. Kept by name: a name never changes its meaning.</summary>
public enum CommandResult
{
    /// <summary>It was dealt with, and nothing had to be written.</summary>
    Done,

    /// <summary>An issue is filed for the ticket.</summary>
    Filing,

    /// <summary>The ticket stands behind an issue.</summary>
    Joined,

    /// <summary>The ticket was taken off its issue.</summary>
    Left,

    /// <summary>The text goes to the engineers.</summary>
    Sent,

    /// <summary>BugBridge answered with a note.</summary>
    Noted,

    /// <summary>It waits until the ticket is filed.</summary>
    Waiting,
}
