using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Host.Health;
using BugBridge.Host.Webhooks;

namespace BugBridge.Host.Commands;

/// <summary>Whether webhooks can arrive. Without them the bridge works, by polling alone, so all faults are warnings.</summary>
internal static class WebhookCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What keeps webhooks from arriving.</summary>
    public static async Task<IEnumerable<SetupFault>> FaultsAsync(BridgeSettings settings, CancellationToken cancellationToken)
    {
        var faults = WebhookSecrets.Of(settings)
            .Where(secret => string.IsNullOrEmpty(secret.Value))
            .Select(secret => new SetupFault(
                secret.Path,
                "No secret is set, so webhooks are not accepted here, and changes arrive with the next poll.",
                "Create a webhook as described in README.md, and set its secret here.",
                IsFatal: false))
            .ToList();
        if (settings.Web.PublicUrl.Length > 0 && await FailureAsync(settings.Web.PublicUrl, cancellationToken) is { } failure)
        {
            faults.Add(new SetupFault(
                "Web:PublicUrl",
                $"No running worker answers at {settings.Web.PublicUrl}: {failure}.",
                "Start 'bugbridge run', and route this address to Web:Url.",
                IsFatal: false));
        }

        return faults;
    }

    private static async Task<string?> FailureAsync(string publicUrl, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(publicUrl.TrimEnd('/') + HealthRoutes.Live), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode ? null : $"it answers {(int)answer.StatusCode}";
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return failure.Message.TrimEnd('.');
        }
    }
}
