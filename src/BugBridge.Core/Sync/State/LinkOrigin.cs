namespace BugBridge.Core.Sync.State;

/// <summary>What tied a ticket to its issue.</summary>
public enum LinkOrigin
{
    /// <summary>A filing rule matched the ticket, and an issue was filed for it.</summary>
    Rule,

    /// <summary>A rep wrote <c>/bug</c>, and an issue was filed.</summary>
    Command,

    /// <summary>A rep wrote <c>/bug KEY</c>, and the ticket joined that issue.</summary>
    Joined,

    /// <summary>BugBridge joined the ticket by itself to the issue that says the same.</summary>
    Duplicate,

    /// <summary>The ticket took over the link of one that was merged into it.</summary>
    MergedTicket,

    /// <summary>The program that BugBridge took over from had linked them.</summary>
    Migrated,
}
