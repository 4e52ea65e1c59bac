using System.Text.Json;

namespace BugBridge.Host.Webhooks;

/// <summary>One of the systems that send webhooks: how it proves who it is, and what its bodies look like.</summary>
internal interface IWebhookSender
{
    /// <summary>The last part of the address: <c>/webhooks/zendesk</c>.</summary>
    string Route { get; }

    /// <summary>The name of the header that stays the same when a delivery is repeated, or null when the sender has none.</summary>
    string? DeliveryHeader { get; }

    /// <summary>Why the request cannot be trusted, for the log; null when it can. Takes the same time wherever a signature differs.</summary>
    string? Distrust(IHeaderDictionary headers, ReadOnlySpan<byte> body);

    /// <inheritdoc cref="Distrust(IHeaderDictionary, ReadOnlySpan{byte})"/>
    /// <remarks>For senders that can prove themselves in the address alone.</remarks>
    string? Distrust(HttpRequest request, ReadOnlySpan<byte> body) => Distrust(request.Headers, body);

    /// <summary>What the body is about.</summary>
    WebhookHint Read(JsonElement body);
}
