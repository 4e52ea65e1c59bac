namespace BugBridge.Host.Access;

/// <summary>Why signing in at a provider came to nothing.</summary>
internal enum SignInProblem
{
    /// <summary>The person or the provider said no.</summary>
    Denied,

    /// <summary>The provider gives no answer.</summary>
    Unreachable,

    /// <summary>It took too long, or did not begin in this browser at this address.</summary>
    Stale,

    /// <summary>The provider's answer does not hold: wrong signature, audience, issuer, time or nonce, or it is refused for another reason.</summary>
    NotTrusted,

    /// <summary>Nothing gives the person a role.</summary>
    NoRole,

    /// <summary>The provider does not list the person's groups, because they are too many.</summary>
    TooManyGroups,
}
