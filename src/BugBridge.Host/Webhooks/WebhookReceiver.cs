using System.Diagnostics.Metrics;
using System.Text.Json;
using BugBridge.Connectors.Http;

namespace BugBridge.Host.Webhooks;

/// <summary>
/// Takes webhooks in: checks who sent them, drops repeats, and passes on where to look. It reads no remote and writes no store, so that
/// the sender has its answer within milliseconds.
/// </summary>
internal sealed partial class WebhookReceiver(IChangeHints hints, ILogger<WebhookReceiver> log)
{
    /// <summary>The longest body, in bytes.</summary>
    public const int LongestBody = 1024 * 1024;

    private static readonly Meter Meter = new("BugBridge");
    private static readonly Counter<long> Received = Meter.CreateCounter<long>("bugbridge.webhooks", "{webhook}", "Webhooks by sender and answer");
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = WireDepth.Most };
    private readonly RecentDeliveries _recent = new();

    /// <summary>Answers one request: 200 taken (or known, or of no interest), 400 unreadable, 401 not trusted, 413 too long.</summary>
    public async Task<IResult> ReceiveAsync(IWebhookSender sender, HttpRequest request, CancellationToken cancellationToken)
    {
        var status = await RequestBody.ReadAsync(request, LongestBody, cancellationToken) is { } body
            ? Receive(sender, request, body)
            : Refuse(sender, StatusCodes.Status413PayloadTooLarge, "its body is over 1 MiB");
        Received.Add(1, new KeyValuePair<string, object?>("sender", sender.Route), new KeyValuePair<string, object?>("status", status));
        return Results.StatusCode(status);
    }

    private int Receive(IWebhookSender sender, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (sender.Distrust(request, body.Span) is { } reason)
        {
            return Refuse(sender, StatusCodes.Status401Unauthorized, reason);
        }

        var hint = Read(sender, body);
        if (hint.Kind == WebhookHintKind.Unreadable)
        {
            return Refuse(sender, StatusCodes.Status400BadRequest, "its body is not what this sender should send");
        }

        var delivery = sender.DeliveryHeader is { } name ? request.Headers[name].ToString() : string.Empty;
        if (delivery.Length == 0 || _recent.IsNew($"{sender.Route} {delivery}"))
        {
            hint.Tell(hints);
        }

        return StatusCodes.Status200OK;
    }

    private static WebhookHint Read(IWebhookSender sender, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return sender.Read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in the body is not valid UTF-16.
            return WebhookHint.Unreadable;
        }
    }

    private int Refuse(IWebhookSender sender, int status, string reason)
    {
        LogRefused(log, sender.Route, status, reason);
        return status;
    }

    [LoggerMessage(LogLevel.Warning, "A webhook to /webhooks/{Sender} was answered with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger log, string sender, int status, string reason);
}
