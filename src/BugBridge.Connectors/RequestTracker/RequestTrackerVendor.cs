using BugBridge.Connectors.Http;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>Request Tracker 5.</summary>
internal sealed class RequestTrackerVendor(RequestTrackerSettings settings) : IHelpdeskVendor
{
    public int CallsPerMinute => settings.CallsPerMinute;

    public string? WebhookSecret => settings.WebhookSecret;

    public HelpdeskConnection Connect(CallBudget budget, TimeProvider clock)
    {
        var helpdesk = RequestTrackerHelpdesk.Create(settings, budget, clock);
        return new HelpdeskConnection(helpdesk.Ports, helpdesk) { Frames = helpdesk.Frames };
    }

    public IWebhookSender WebhooksOf(string secret, TimeProvider clock) => new SharedSecretWebhooks("request-tracker", secret);
}
