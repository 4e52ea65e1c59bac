using BugBridge.Connectors.Webhooks;

namespace BugBridge.Host.Webhooks;

/// <summary>The addresses that webhooks are sent to: <c>POST /webhooks/{sender}</c>, for each sender whose secret is configured.</summary>
internal static class WebhookRoutes
{
    /// <summary>The path of a sender.</summary>
    public static string Path(string route) => "/webhooks/" + route;

    /// <summary>Maps the registered senders.</summary>
    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        foreach (var sender in app.ServiceProvider.GetServices<IWebhookSender>())
        {
            app.MapPost(
                Path(sender.Route),
                (HttpRequest request, WebhookReceiver receiver, CancellationToken cancellationToken) =>
                    receiver.ReceiveAsync(sender, request, cancellationToken)).AllowAnonymous();
        }
    }
}
