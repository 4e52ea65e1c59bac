namespace BugBridge.Tests.Leaks;

/// <summary>What happens to a ticket's comment after, or while, it is written.</summary>
internal enum LeakDeed
{
    /// <summary>Its words are redacted.</summary>
    Redact,

    /// <summary>It is flagged as not to be trusted.</summary>
    Flag,

    /// <summary>Its writer is shut out.</summary>
    Suspend,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>Who may read it is no longer told.</summary>
    HideKind,

    /// <summary>Who wrote it is no longer told.</summary>
    HideAuthor,
}
