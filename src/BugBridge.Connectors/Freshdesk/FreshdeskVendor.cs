using BugBridge.Connectors.Http;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>Freshdesk.</summary>
internal sealed class FreshdeskVendor(FreshdeskSettings settings) : IHelpdeskVendor
{
    public int CallsPerMinute => settings.CallsPerMinute;

    public string? WebhookSecret => settings.WebhookSecret;

    public HelpdeskConnection Connect(CallBudget budget, TimeProvider clock)
    {
        var helpdesk = FreshdeskHelpdesk.Create(settings, budget, clock);
        return new HelpdeskConnection(helpdesk.Ports, helpdesk) { Frames = helpdesk.Frames };
    }

    public IWebhookSender WebhooksOf(string secret, TimeProvider clock) => new SharedSecretWebhooks("freshdesk", secret);
}
