using System.Text.Json;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary>Whether the provider at which people sign in can be reached and is the one that the settings name. Without it BugBridge works, and nobody signs in there, so its fault is a warning.</summary>
internal static class ProviderCheck
{
    private const string Path = "Web:Auth:OpenIdConnect:Authority";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>What keeps people from signing in there; nothing where the settings name no provider. The client's secret is seen only when somebody signs in.</summary>
    public static async Task<IEnumerable<SetupFault>> FaultsAsync(OpenIdConnectSettings settings, CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
        {
            return [];
        }

        var authority = settings.Authority.TrimEnd('/');
        try
        {
            using var http = new HttpClient { Timeout = LongestWait };
            using var told = JsonDocument.Parse(await http.GetStringAsync(new Uri(authority + "/.well-known/openid-configuration"), cancellationToken));
            var issuer = told.RootElement.ValueKind == JsonValueKind.Object && told.RootElement.TryGetProperty("issuer", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
            return issuer?.TrimEnd('/') == authority ? [] : [Warning($"The provider calls itself {issuer ?? "nothing"}, so its tokens will have another issuer.", "Set it to the name the provider uses for itself.")];
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return [Warning($"The provider's metadata cannot be read: {failure.Message}", "Check that the address is right and can be reached from here.")];
        }
    }

    private static SetupFault Warning(string problem, string remedy) => new(Path, problem, remedy, IsFatal: false);
}
