using System.Text.Json;

namespace BugBridge.Connectors.Webhooks;

/// <summary>One of the systems that send webhooks: how it proves who it is, and what its bodies look like.</summary>
public interface IWebhookSender
{
    /// <summary>The last part of the address: <c>/webhooks/zendesk</c>.</summary>
    string Route { get; }

    /// <summary>The name of the header that stays the same when a delivery is repeated, or null when the sender has none.</summary>
    string? DeliveryHeader { get; }

    /// <summary>Why the request cannot be trusted, for the log; null when it can. Takes the same time wherever a signature differs.</summary>
    string? Distrust(IWebhookRequest request, ReadOnlySpan<byte> body);

    /// <summary>What the body is about.</summary>
    WebhookHint Read(JsonElement body);
}
