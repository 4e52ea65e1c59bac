using Refit;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>Zendesk's token endpoint, which stands outside of its Ticketing API.</summary>
internal interface IZendeskSignInApi
{
    [Post("oauth/tokens")]
    Task<TokenAnswer?> MintAsync([Body] TokenRequest request, CancellationToken cancellationToken);
}

internal sealed record TokenRequest(string GrantType, string ClientId, string ClientSecret, string Scope);

/// <param name="AccessToken">The bearer token.</param>
/// <param name="ExpiresIn">Seconds that it lives; null when it does not expire.</param>
internal sealed record TokenAnswer(string? AccessToken, long? ExpiresIn);
