using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>Tells the webhooks what happened to tickets, in the two forms that Zendesk has.</summary>
internal sealed class ZendeskNews(WebhookSender sender, ZendeskOptions options)
{
    private ImmutableArray<ZendeskWebhook> _webhooks = [];

    public void Add(ZendeskWebhook webhook) => ImmutableInterlocked.Update(ref _webhooks, all => all.Add(webhook));

    public void Tell(ZendeskTicket ticket, ZendeskAudit audit, bool isNew)
    {
        foreach (var webhook in _webhooks)
        {
            if (webhook.Template is { } template)
            {
                var id = ticket.Id.ToString(CultureInfo.InvariantCulture);
                Send(webhook, "trigger", template.Replace("{{ticket.id}}", id, StringComparison.Ordinal));
                continue;
            }

            foreach (var name in EventsOf(ticket, audit, isNew))
            {
                Send(webhook, name, EventBody(name, ticket, audit).ToJsonString());
            }
        }
    }

    private static IEnumerable<string> EventsOf(ZendeskTicket ticket, ZendeskAudit audit, bool isNew)
    {
        if (isNew)
        {
            return ["ticket.created"];
        }

        var changes = audit.Events.Select(change => change.FieldName switch
        {
            "status" when ticket.Status is "deleted" => "ticket.soft_deleted",
            "status" => "ticket.status_changed",
            "tags" => "ticket.tags_changed",
            "priority" => "ticket.priority_changed",
            "assignee_id" => "ticket.agent_assignment_changed",
            "group_id" => "ticket.group_assignment_changed",
            "subject" => "ticket.subject_changed",
            _ => "ticket.custom_field_changed",
        }).Distinct(StringComparer.Ordinal);
        return audit.Comment is null ? changes : changes.Prepend("ticket.comment_added");
    }

    private static JsonObject EventBody(string name, ZendeskTicket ticket, ZendeskAudit audit) => new()
    {
        ["account_id"] = 22129848,
        ["detail"] = new JsonObject
        {
            ["id"] = ticket.Id.ToString(CultureInfo.InvariantCulture),
            ["subject"] = ticket.Subject,
            ["status"] = ticket.Status.ToUpperInvariant(),
            ["updated_at"] = ticket.UpdatedAt.ToString("O", CultureInfo.InvariantCulture),
        },
        ["event"] = new JsonObject(),
        ["id"] = Guid.NewGuid().ToString(),
        ["subject"] = $"zen:ticket:{ticket.Id}",
        ["time"] = audit.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
        ["type"] = $"zen:event-type:{name}",
        ["zendesk_event_version"] = "2022-11-06",
    };

    private void Send(ZendeskWebhook webhook, string name, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var invocation = Guid.NewGuid().ToString("N");
        sender.Send(new OutgoingWebhook(Remote.Helpdesk, webhook.Url, name, body, Headers, options.WebhookRetries));

        IEnumerable<(string Name, string Value)> Headers(DateTimeOffset at)
        {
            var timestamp = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
            yield return ("X-Zendesk-Webhook-Signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), signed)));
            yield return ("X-Zendesk-Webhook-Signature-Timestamp", timestamp);
            yield return ("X-Zendesk-Webhook-Invocation-Id", invocation);
        }
    }
}
