using System.Diagnostics.Metrics;
using System.Text.Json;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Webhooks;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Webhooks;

/// <summary>
/// Takes webhooks in: checks who sent them, drops repeats, and passes on where to look. It reads no remote and writes no store, so that
/// the sender has its answer within milliseconds.
/// </summary>
internal sealed partial class WebhookReceiver(IChangeHints hints, ILogger<WebhookReceiver> log, WebSettings? web = null, TimeProvider? clock = null)
{
    /// <summary>The longest body, in bytes.</summary>
    public const int LongestBody = 1024 * 1024;

    private static readonly Meter Meter = new("BugBridge");
    private static readonly Counter<long> Received = Meter.CreateCounter<long>("bugbridge.webhooks", "{webhook}", "Webhooks by sender and answer");
    private readonly RecentDeliveries _recent = new();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly LineLimit _lines = new(clock ?? TimeProvider.System);
    private readonly TimeSpan _patience = (web ?? new WebSettings()).WebhookTimeout;

    /// <summary>Answers one request: 200 taken (or known, or of no interest), 400 unreadable, 401 not trusted, 408 too slow, 413 too long.</summary>
    public async Task<IResult> ReceiveAsync(IWebhookSender sender, HttpRequest request, CancellationToken cancellationToken)
    {
        var status = await AnswerAsync(sender, request, cancellationToken);
        Received.Add(1, new KeyValuePair<string, object?>("sender", sender.Route), new KeyValuePair<string, object?>("status", status));
        return Results.StatusCode(status);
    }

    private async Task<int> AnswerAsync(IWebhookSender sender, HttpRequest request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(_patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await RequestBody.ReadAsync(request, LongestBody, either.Token) is { } body
                ? Receive(sender, request, body)
                : RefuseUnread(sender, request, StatusCodes.Status413PayloadTooLarge, "its body is over 1 MiB");
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return RefuseUnread(sender, request, StatusCodes.Status408RequestTimeout, "its body arrived too slowly");
        }
        catch (BadHttpRequestException failure)
        {
            return RefuseUnread(
                sender, request, failure.StatusCode, failure.StatusCode == StatusCodes.Status408RequestTimeout ? "its body arrived too slowly" : "its body cannot be read");
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // Whoever sent it has gone; nobody reads the answer.
            return RefuseUnread(sender, request, StatusCodes.Status400BadRequest, "its sender went away");
        }
    }

    private int Receive(IWebhookSender sender, HttpRequest request, ReadOnlyMemory<byte> body)
    {
        if (sender.Distrust(new ReceivedRequest(request), body.Span) is { } reason)
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
            hints.Tell(hint);
        }

        return StatusCodes.Status200OK;
    }

    private static WebhookHint Read(IWebhookSender sender, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, WireDepth.Document);
            return sender.Read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string in the body is not valid UTF-16.
            return WebhookHint.Unreadable;
        }
    }

    /// <summary>The rest of the body is not waited for.</summary>
    private int RefuseUnread(IWebhookSender sender, HttpRequest request, int status, string reason)
    {
        request.HttpContext.Response.Headers.Connection = "close";
        return Refuse(sender, status, reason);
    }

    /// <summary>Anybody can be refused as often as he likes, so the log tells only of some.</summary>
    private int Refuse(IWebhookSender sender, int status, string reason)
    {
        switch (_lines.Next($"{sender.Route} {status}"))
        {
            case null:
                break;
            case 0:
                LogRefused(log, sender.Route, status, reason);
                break;
            case { } others:
                LogRefusedMany(log, sender.Route, status, reason, others);
                break;
        }

        return status;
    }

    [LoggerMessage(LogLevel.Warning, "A webhook to /webhooks/{Sender} was answered with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger log, string sender, int status, string reason);

    [LoggerMessage(LogLevel.Warning, "A webhook to /webhooks/{Sender} was answered with {Status}: {Reason}; so were {Others} before it that are not listed")]
    private static partial void LogRefusedMany(ILogger log, string sender, int status, string reason, long others);
}
