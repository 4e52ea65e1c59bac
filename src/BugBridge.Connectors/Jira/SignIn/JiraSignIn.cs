using System.Net;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Connectors.Jira.SignIn;

/// <summary>Signs calls to Jira in: by a token of an account, or as a service account by OAuth 2.0 client credentials.</summary>
internal static class JiraSignIn
{
    private static readonly string[] Telling = ["error", "error_description", "message"];
    private static readonly JsonSerializerOptions Json = JsonBodies.Options(JsonNamingPolicy.SnakeCaseLower);

    /// <summary>Registers what signs in, and lets the client use it.</summary>
    public static void AddJiraSignIn(this IServiceCollection services, IHttpClientBuilder own, JiraSettings settings, IJiraProduct product, RemoteWiring wiring)
    {
        if (!settings.UsesOAuth)
        {
            own.ConfigureHttpClient(SignIn);
            if (settings.Kind == JiraKind.DataCenter)
            {
                services.AddRemoteApi<IPersonalTokensApi>(wiring with { Address = new Uri(settings.BaseUrl.TrimEnd('/') + "/") })
                    .ConfigureHttpClient(JiraIssueTracker.Introduce).ConfigureHttpClient(SignIn);
            }

            return;

            void SignIn(HttpClient http) => http.DefaultRequestHeaders.Authorization = product.Authorization(settings);
        }

        services.AddCredential(settings, product, wiring);
        if (settings.UsesGateway)
        {
            var site = wiring with { Address = new Uri(settings.BaseUrl.TrimEnd('/') + "/"), Profile = ProfileOf(settings, product) };
            services.AddRemoteApi<IJiraTenantApi>(site).ConfigureHttpClient(JiraIssueTracker.Introduce);
            services.AddSingleton(provider => new CloudGateway(settings, provider.GetRequiredService<IJiraTenantApi>()));
            own.AddHttpMessageHandler(provider => new GatewayHandler(provider.GetRequiredService<CloudGateway>()));
        }

        own.AddHttpMessageHandler(provider => new SignInHandler(provider.GetRequiredService<IRemoteCredential>(), wiring.Budget, IsRefused));
    }

    private static void AddCredential(this IServiceCollection services, JiraSettings settings, IJiraProduct product, RemoteWiring wiring)
    {
        var profile = ProfileOf(settings, product);
        var endpoint = wiring with { Address = new Uri(settings.TokenAddress, "."), Json = Json, Profile = profile };
        services.AddRemoteApi<IJiraSignInApi>(endpoint).ConfigureHttpClient(JiraIssueTracker.Introduce);
        services.AddSingleton<IRemoteCredential>(provider => new ClientCredential(
            profile,
            $"{char.ToLowerInvariant(product.CredentialsRemedy[0])}{product.CredentialsRemedy[1..]}.",
            cancellationToken => provider.GetRequiredService<IJiraSignInApi>().MintAsync(Form(settings), cancellationToken),
            wiring.Clock));
    }

    private static FormUrlEncodedContent Form(JiraSettings settings)
    {
        List<KeyValuePair<string, string>> form =
            [new("grant_type", "client_credentials"), new("client_id", settings.ClientId.Trim()), new("client_secret", settings.ClientSecret.Trim())];
        if (settings.Kind == JiraKind.DataCenter)
        {
            // It includes READ. Cloud's scopes are chosen when the credential is made.
            form.Add(new("scope", "WRITE"));
        }

        return new FormUrlEncodedContent(form);
    }

    /// <summary>A write that was taken although the token was refused is not repeated.</summary>
    private static bool IsRefused(HttpResponseMessage response) =>
        JiraAnswers.LoginFailed(response) && (!response.IsSuccessStatusCode || response.RequestMessage?.Method == HttpMethod.Get);

    /// <summary>Both questions change nothing, although one is a POST, so that they may be repeated at will.</summary>
    private static RemoteProfile ProfileOf(JiraSettings settings, IJiraProduct product) =>
        JiraProfile.For(settings, product) with { IsRead = _ => true, ReadTries = 2, Explain = Explain };

    private static string? Explain(HttpStatusCode status, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, WireDepth.Document);
            var said = Telling
                .Select(name => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? CleanText.OneLine(text.GetString()) : string.Empty)
                .Where(text => text.Length > 0);
            return string.Join(": ", said) is { Length: > 0 } all ? all : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
