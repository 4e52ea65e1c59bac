using System.Globalization;
using System.Text;
using System.Text.Json;
using BugBridge.Connectors.Webhooks;

namespace BugBridge.Connectors.Zendesk;

/// <summary>
/// Webhooks of Zendesk, sent by a trigger with the body <c>{"ticket_id": "{{ticket.id}}"}</c>, or by an event subscription. Signed over
/// time and body, so that an old one cannot be sent again.
/// </summary>
/// <param name="secret">The webhook's signing secret.</param>
/// <param name="clock">Judges the age.</param>
internal sealed class ZendeskWebhooks(string secret, TimeProvider clock) : IWebhookSender
{
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromMinutes(5);

    public string Route => "zendesk";

    public string DeliveryHeader => "X-Zendesk-Webhook-Invocation-Id";

    public string? Distrust(IWebhookRequest request, ReadOnlySpan<byte> body)
    {
        var signature = request.Header("X-Zendesk-Webhook-Signature") ?? string.Empty;
        var time = request.Header("X-Zendesk-Webhook-Signature-Timestamp") ?? string.Empty;
        if (!Signature.IsBase64Of(signature, secret, Encoding.UTF8.GetBytes(time), body))
        {
            return "its signature is missing or wrong";
        }

        return DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt)
            && (clock.GetUtcNow() - signedAt).Duration() <= OldestAllowed
            ? null
            : $"its time is not within {OldestAllowed.TotalMinutes:0} minutes of ours";
    }

    public WebhookHint Read(JsonElement body)
    {
        var type = body.Below("type").Text();
        var id = body.Below("ticket_id").Id() ?? (IsOfTicket(type) ? body.Below("detail")?.Below("id").Id() : null);
        return id is not null ? new WebhookHint(WebhookHintKind.Ticket, id)
            : type is not null && !IsOfTicket(type) ? WebhookHint.Nothing
            : WebhookHint.Unreadable;
    }

    private static bool IsOfTicket(string? type) => type is null || type.StartsWith("zen:event-type:ticket.", StringComparison.Ordinal);
}
