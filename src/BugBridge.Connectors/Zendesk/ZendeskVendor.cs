using BugBridge.Connectors.Http;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.Zendesk;

/// <summary>Zendesk Support.</summary>
internal sealed class ZendeskVendor(ZendeskSettings settings) : IHelpdeskVendor
{
    public int CallsPerMinute => settings.CallsPerMinute;

    public string? WebhookSecret => settings.WebhookSecret;

    public HelpdeskConnection Connect(CallBudget budget, TimeProvider clock)
    {
        var helpdesk = ZendeskHelpdesk.Create(settings, budget, clock);
        return new HelpdeskConnection(helpdesk.Ports, helpdesk) { Frames = helpdesk.Frames, InstalledApps = helpdesk.InstalledAppsAsync };
    }

    public IWebhookSender WebhooksOf(string secret, TimeProvider clock) => new ZendeskWebhooks(secret, clock);
}
