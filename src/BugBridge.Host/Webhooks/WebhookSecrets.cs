using BugBridge.Host.Configuration;

namespace BugBridge.Host.Webhooks;

/// <summary>The secrets by which the configured remotes prove who they are. A remote without one is not listened to.</summary>
internal static class WebhookSecrets
{
    /// <summary>Each remote's setting, by its path.</summary>
    public static IEnumerable<(string Path, string? Value)> Of(BridgeSettings settings) =>
    [
        ("Jira:WebhookSecret", settings.Jira.WebhookSecret),
        settings.Helpdesk.Kind switch
        {
            HelpdeskKind.Zendesk => ("Helpdesk:Zendesk:WebhookSecret", settings.Helpdesk.Zendesk.WebhookSecret),
            var unknown => throw new InvalidOperationException($"No webhooks are known of {unknown}."),
        },
    ];

    /// <summary>Those that send webhooks which can be trusted.</summary>
    public static IEnumerable<IWebhookSender> Senders(BridgeSettings settings, TimeProvider clock)
    {
        foreach (var (path, secret) in Of(settings).Where(secret => !string.IsNullOrEmpty(secret.Value)))
        {
            yield return path.StartsWith("Jira", StringComparison.Ordinal) ? new JiraWebhooks(secret!)
                : new ZendeskWebhooks(secret!, clock);
        }
    }
}
