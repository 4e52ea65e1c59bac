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
        settings.Helpdesk.Kind switch
        {
            HelpdeskKind.RequestTracker => ("Helpdesk:RequestTracker:WebhookSecret", settings.Helpdesk.RequestTracker.WebhookSecret),
            HelpdeskKind.Freshdesk => ("Helpdesk:Freshdesk:WebhookSecret", settings.Helpdesk.Freshdesk.WebhookSecret),
            HelpdeskKind.Zendesk => ("Helpdesk:Zendesk:WebhookSecret", settings.Helpdesk.Zendesk.WebhookSecret),
            _ => throw new UnknownHelpdeskException(settings.Helpdesk.Kind),
        },
    ];

    /// <summary>Those that send webhooks which can be trusted.</summary>
    public static IEnumerable<IWebhookSender> Senders(BridgeSettings settings, TimeProvider clock)
    {
        foreach (var (path, secret) in Of(settings).Where(secret => !string.IsNullOrEmpty(secret.Value)))
        {
            yield return path.StartsWith("Jira", StringComparison.Ordinal)
                ? new JiraWebhooks(secret!, settings.Jira.Kind == JiraKind.DataCenter)
                : OfHelpdesk(settings.Helpdesk.Kind, secret!, clock);
        }
    }

    private static IWebhookSender OfHelpdesk(HelpdeskKind kind, string secret, TimeProvider clock) => kind switch
    {
        HelpdeskKind.RequestTracker => new SharedSecretWebhooks("request-tracker", secret),
        HelpdeskKind.Freshdesk => new SharedSecretWebhooks("freshdesk", secret),
        HelpdeskKind.Zendesk => new ZendeskWebhooks(secret, clock),
        _ => throw new UnknownHelpdeskException(kind),
    };
}
