using System.Text.Json;

namespace BugBridge.Connectors.Webhooks;

/// <summary>
/// Calls of a helpdesk that signs nothing (a scrip in Request Tracker, an automation in Freshdesk): a header carries the shared secret, and the body
/// is <c>{"ticket_id": 12}</c>.
/// </summary>
/// <param name="route">The last part of the address.</param>
/// <param name="secret">What the header must hold.</param>
internal sealed class SharedSecretWebhooks(string route, string secret) : IWebhookSender
{
    public string Route => route;

    public string? DeliveryHeader => null;

    public string? Distrust(IWebhookRequest request, ReadOnlySpan<byte> body) =>
        Signature.IsSame(request.Header("X-BugBridge-Secret") ?? string.Empty, secret) ? null : "its secret is missing or wrong";

    public WebhookHint Read(JsonElement body) =>
        body.Below("ticket_id").Id() is { } id ? new WebhookHint(WebhookHintKind.Ticket, id) : WebhookHint.Unreadable;
}
