namespace BugBridge.Core.Filing.Joining;

/// <summary>How far it has come that an issue's engineers are told of a ticket that joined it. Kept by name.</summary>
public enum JoinState
{
    /// <summary>They are to be told.</summary>
    Waiting,

    /// <summary>They were told, or are being told.</summary>
    Told,

    /// <summary>They are not told: the ticket left the issue before, or may not be told of.</summary>
    Left,
}
