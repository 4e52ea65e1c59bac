namespace BugBridge.Connectors.Http;

/// <summary>What a token endpoint answers (RFC 6749, 5.1).</summary>
/// <param name="AccessToken">The bearer token.</param>
/// <param name="ExpiresIn">Seconds that it lives; null when it does not expire.</param>
internal sealed record MintedToken(string? AccessToken, long? ExpiresIn);
