using System.Text.Json;

namespace BugBridge.Host.Webhooks;

/// <summary>
/// Calls of a scrip in Request Tracker, which signs nothing: a header carries the shared secret, and the body is <c>{"ticket_id": 12}</c>.
/// </summary>
/// <param name="secret">What the header must hold.</param>
internal sealed class RequestTrackerWebhooks(string secret) : IWebhookSender
{
    public string Route => "request-tracker";

    public string? DeliveryHeader => null;

    public string? Distrust(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        Signature.IsSame(headers["X-BugBridge-Secret"].ToString(), secret) ? null : "its secret is missing or wrong";

    public WebhookHint Read(JsonElement body) =>
        body.Below("ticket_id").Id() is { } id ? new WebhookHint(WebhookHintKind.Ticket, id) : WebhookHint.Unreadable;
}
