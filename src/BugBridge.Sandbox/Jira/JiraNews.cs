using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Jira.DataCenter;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Jira;

/// <summary>Tells the webhooks what happened, in Jira's form.</summary>
internal sealed class JiraNews(WebhookSender sender, JiraOptions options, TimeProvider clock)
{
    private ImmutableArray<JiraWebhook> _webhooks = [];

    public void Add(JiraWebhook webhook) => ImmutableInterlocked.Update(ref _webhooks, all => all.Add(webhook));

    /// <summary>Tells of an event; the body is made only when somebody listens.</summary>
    public void Tell(string name, Func<JsonObject> details)
    {
        byte[]? body = null;
        foreach (var webhook in _webhooks.Where(webhook => webhook.Events?.Contains(name) ?? true))
        {
            Send(webhook, name, body ??= Body(name, details()));
        }
    }

    private byte[] Body(string name, JsonObject details)
    {
        details.Insert(0, "timestamp", clock.GetUtcNow().ToUnixTimeMilliseconds());
        details.Insert(1, "webhookEvent", name);
        var told = options.Edition == JiraEdition.DataCenter ? DataCenterNews.Told(details) : details;
        return Encoding.UTF8.GetBytes(told.ToJsonString());
    }

    private void Send(JiraWebhook webhook, string name, byte[] body)
    {
        if (options.Edition == JiraEdition.DataCenter && webhook.Secret.Length == 0)
        {
            sender.Send(new OutgoingWebhook(Remote.Jira, webhook.Url, name, body, _ => [], options.WebhookRetries));
            return;
        }

        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), body));
        var identifier = Guid.NewGuid().ToString();
        (string, string)[] headers =
        [
            ("X-Hub-Signature", "sha256=" + signature),
            ("X-Atlassian-Webhook-Identifier", identifier),
            ("X-Atlassian-Webhook-Flow", "Primary"),
        ];
        sender.Send(new OutgoingWebhook(Remote.Jira, webhook.Url, name, body, _ => headers, options.WebhookRetries));
    }
}
