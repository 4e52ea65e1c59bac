using BugBridge.Connectors.Http;
using Refit;

namespace BugBridge.Connectors.Zendesk.SignIn;

/// <summary>Zendesk's token endpoint, which stands outside of its Ticketing API.</summary>
internal interface IZendeskSignInApi
{
    [Post("oauth/tokens")]
    Task<MintedToken?> MintAsync([Body] TokenRequest request, CancellationToken cancellationToken);
}

internal sealed record TokenRequest(string GrantType, string ClientId, string ClientSecret, string Scope);
