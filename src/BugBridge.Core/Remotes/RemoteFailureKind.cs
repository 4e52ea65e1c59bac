namespace BugBridge.Core.Remotes;

/// <summary>What a failed call means for the one who made it.</summary>
public enum RemoteFailureKind
{
    /// <summary>Nothing happened, and the same call may succeed later: connection refused, 429, 503 with Retry-After, 409 after a concurrent edit.</summary>
    TryLater,

    /// <summary>It may or may not have happened: a time-out, a reset or a 5xx after the request was sent. Look for the stamp before repeating.</summary>
    FateUnknown,

    /// <summary>The remote understood and said no (4xx): repeating the same call cannot help.</summary>
    Refused,

    /// <summary>What the call was about no longer exists, and the remote's credentials were seen to work (so it is not a disguised 401).</summary>
    Gone,

    /// <summary>The credentials or permissions do not suffice. Nothing happened; every call will fail until the operator mends it.</summary>
    NotAllowed,

    /// <summary>The answer could not be understood (malformed body, unexpected shape). For a write this includes that its fate is unknown.</summary>
    Unreadable,
}
