using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace BugBridge.Sandbox.Webhooks;

/// <summary>Sends webhooks in the background, never within the request that caused them, and sends again what was not taken.</summary>
public sealed class WebhookSender : IAsyncDisposable
{
    private const int Senders = 4;
    private const int Remembered = 10_000;
    private readonly Channel<OutgoingWebhook> _outbox = Channel.CreateUnbounded<OutgoingWebhook>();
    private readonly ConcurrentQueue<WebhookDelivery> _deliveries = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly Lock _gate = new();
    private readonly Task _sending;
    private TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _pending;

    internal WebhookSender(TimeProvider clock, int seed)
    {
        _clock = clock;
        _random = new Random(seed);
        _settled.SetResult();
        _sending = Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(SendAllAsync)));
    }

    /// <summary>What shall go wrong from now on.</summary>
    public WebhookTrouble Trouble { get; set; } = new();

    /// <summary>The last 10,000 attempts, oldest first.</summary>
    public IReadOnlyCollection<WebhookDelivery> Deliveries => _deliveries;

    /// <summary>How many are on their way, those waiting to be sent again among them.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Waits until none is on its way. With a clock that stands still, webhooks that wait for a later time keep this waiting.</summary>
    public Task WhenSettledAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return _settled.Task.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _outbox.Writer.TryComplete();
        await _stop.CancelAsync();
        await _sending;
        _http.Dispose();
        _stop.Dispose();
    }

    internal void Send(OutgoingWebhook webhook)
    {
        var trouble = Trouble;
        if (Chance(trouble.Dropped))
        {
            Note(webhook, null);
            return;
        }

        for (var copies = Chance(trouble.Repeated) ? 2 : 1; copies > 0; copies--)
        {
            Begin();
            Later(webhook, trouble.Delay + (trouble.Shuffle * Next()));
        }
    }

    private void Later(OutgoingWebhook webhook, TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            Post(webhook);
            return;
        }

        _ = PostLaterAsync(webhook, wait);
    }

    private async Task PostLaterAsync(OutgoingWebhook webhook, TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, _clock, _stop.Token);
            Post(webhook);
        }
        catch (OperationCanceledException)
        {
            End();
        }
    }

    private void Post(OutgoingWebhook webhook)
    {
        if (!_outbox.Writer.TryWrite(webhook))
        {
            End();
        }
    }

    private async Task SendAllAsync()
    {
        await foreach (var webhook in _outbox.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (_stop.IsCancellationRequested)
            {
                End();
                continue;
            }

            await AttemptAsync(webhook with { Attempts = webhook.Attempts + 1 });
        }
    }

    private async Task AttemptAsync(OutgoingWebhook webhook)
    {
        var status = await PostAsync(webhook);
        Note(webhook, status);
        if ((status is null or 408 or 409 or 425 or 429 or >= 500) && webhook.Attempts <= webhook.Retries.Count)
        {
            Later(webhook, webhook.Retries[webhook.Attempts - 1]);
        }
        else
        {
            End();
        }
    }

    private async Task<int?> PostAsync(OutgoingWebhook webhook)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(webhook.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in webhook.Headers(_clock.GetUtcNow()))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            return (int)response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    private void Note(OutgoingWebhook webhook, int? status)
    {
        _deliveries.Enqueue(new WebhookDelivery(webhook.Remote, webhook.Url, webhook.Event, webhook.Attempts, status));
        if (_deliveries.Count > Remembered)
        {
            _deliveries.TryDequeue(out _);
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            if (_pending++ == 0)
            {
                _settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_pending == 0)
            {
                _settled.TrySetResult();
            }
        }
    }

    private bool Chance(double probability) => probability > 0 && Next() < probability;

#pragma warning disable CA5394 // Trouble must repeat with its seed; nothing here is secret.
    private double Next()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }
#pragma warning restore CA5394
}
