using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>Lets the automations tell what happened to tickets.</summary>
internal sealed class FreshdeskNews(WebhookSender sender, FreshdeskOptions options)
{
    private ImmutableArray<FreshdeskWebhook> _webhooks = [];

    public void Add(FreshdeskWebhook webhook) => ImmutableInterlocked.Update(ref _webhooks, all => all.Add(webhook));

    public void Tell(long ticketId)
    {
        foreach (var webhook in _webhooks)
        {
            var id = ticketId.ToString(CultureInfo.InvariantCulture);
            var body = Encoding.UTF8.GetBytes(webhook.Template.Replace("{{ticket.id}}", id, StringComparison.Ordinal));
            sender.Send(new OutgoingWebhook(
                Remote.Helpdesk, webhook.Url, "automation", body, _ => [("X-BugBridge-Secret", webhook.Secret)], options.WebhookRetries));
        }
    }
}
