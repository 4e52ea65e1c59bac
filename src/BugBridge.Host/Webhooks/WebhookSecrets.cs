using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Webhooks;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Webhooks;

/// <summary>The secrets by which the configured remotes prove who they are. A remote without one is not listened to.</summary>
internal static class WebhookSecrets
{
    /// <summary>Each remote's setting, by its path.</summary>
    public static IEnumerable<(string Path, string? Value)> Of(BridgeSettings settings)
    {
        var (section, vendor) = settings.Helpdesk.Chosen();
        return [("Jira:WebhookSecret", settings.Jira.WebhookSecret), ($"Helpdesk:{section}:WebhookSecret", vendor.WebhookSecret)];
    }

    /// <summary>Those that send webhooks which can be trusted.</summary>
    public static IEnumerable<IWebhookSender> Senders(BridgeSettings settings, TimeProvider clock)
    {
        var vendor = settings.Helpdesk.Chosen().Vendor;
        if (JiraWebhooks.Of(settings.Jira) is { } jira)
        {
            yield return jira;
        }

        if (vendor.WebhookSecret is { Length: > 0 } ofHelpdesk)
        {
            yield return vendor.WebhooksOf(ofHelpdesk, clock);
        }
    }
}
