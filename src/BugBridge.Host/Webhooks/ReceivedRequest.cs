using BugBridge.Connectors.Webhooks;

namespace BugBridge.Host.Webhooks;

/// <summary>A webhook's request as ASP.NET Core received it.</summary>
internal sealed class ReceivedRequest(HttpRequest request) : IWebhookRequest
{
    public string? Header(string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Query(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
}
