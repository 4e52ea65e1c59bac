namespace BugBridge.Connectors.Webhooks;

/// <summary>What a webhook is about.</summary>
public enum WebhookHintKind
{
    /// <summary>Something that BugBridge does not watch.</summary>
    Nothing,

    /// <summary>It cannot be told.</summary>
    Unreadable,

    /// <summary>A ticket.</summary>
    Ticket,

    /// <summary>An issue.</summary>
    Issue,

    /// <summary>Versions or sprints.</summary>
    Versions,
}
