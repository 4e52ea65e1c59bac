using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace BugBridge.Host.Access;

/// <summary>Signs people out at the provider, where it offers that (<c>end_session_endpoint</c>), so that nobody else at their screen is signed in again by one click.</summary>
internal sealed class ProviderSignOut(WebSettings web, IOptionsMonitor<OpenIdConnectOptions> schemes)
{
    /// <summary>The name of the provider's token in a session.</summary>
    public const string IdToken = "id_token";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>The address at which the provider signs out whoever is in a session; null where it did not begin there, or the provider offers none or cannot be reached.</summary>
    public async Task<string?> AddressForAsync(AuthenticateResult session, HttpRequest request, CancellationToken cancellationToken)
    {
        if (session.Principal is not { } user || !BridgeUser.IsOfProvider(user, web.Auth.OpenIdConnect) || await EndpointAsync(cancellationToken) is not { } endpoint)
        {
            return null;
        }

        var query = new QueryBuilder
        {
            { "client_id", web.Auth.OpenIdConnect.ClientId },
            { "post_logout_redirect_uri", ProviderScheme.AddressOf(web, request, ProviderScheme.SignedOutPath) },
        };
        if (session.Properties?.GetTokenValue(IdToken) is { } idToken)
        {
            query.Add("id_token_hint", idToken);
        }

        return endpoint + (endpoint.Contains('?', StringComparison.Ordinal) ? "&" + query.ToString().TrimStart('?') : query.ToString());
    }

    private async Task<string?> EndpointAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestWait);
        try
        {
            var provider = await schemes.Get(ProviderScheme.Name).ConfigurationManager!.GetConfigurationAsync(limit.Token);
            return Uri.TryCreate(provider.EndSessionEndpoint, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? provider.EndSessionEndpoint : null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or OperationCanceledException or HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
