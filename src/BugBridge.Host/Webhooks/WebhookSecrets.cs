using BugBridge.Connectors.Jira;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Webhooks;

/// <summary>The secrets by which the configured remotes prove who they are. A remote without one is not listened to.</summary>
internal static class WebhookSecrets
{
    /// <summary>Each remote's setting, by its path.</summary>
    public static IEnumerable<(string Path, string? Value)> Of(BridgeSettings settings) =>
    [
        ("Jira:WebhookSecret", settings.Jira.WebhookSecret),
        settings.Helpdesk.Kind == HelpdeskKind.Zendesk
            ? ("Helpdesk:Zendesk:WebhookSecret", settings.Helpdesk.Zendesk.WebhookSecret)
            : ("Helpdesk:RequestTracker:WebhookSecret", settings.Helpdesk.RequestTracker.WebhookSecret),
    ];

    /// <summary>Those that send webhooks which can be trusted.</summary>
    public static IEnumerable<IWebhookSender> Senders(BridgeSettings settings, TimeProvider clock)
    {
        foreach (var (path, secret) in Of(settings).Where(secret => !string.IsNullOrEmpty(secret.Value)))
        {
            yield return path.StartsWith("Jira", StringComparison.Ordinal) ? new JiraWebhooks(secret!, settings.Jira.Kind == JiraKind.DataCenter)
                : settings.Helpdesk.Kind == HelpdeskKind.Zendesk ? new ZendeskWebhooks(secret!, clock)
                : new RequestTrackerWebhooks(secret!);
        }
    }
}
