using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Webhooks;
using BugBridge.Connectors.Zendesk;
using BugBridge.Host.Webhooks;
using BugBridge.Tests.Builders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Webhooks;

/// <summary>The webhook addresses on a real server on loopback, and senders that sign as the vendors do.</summary>
internal sealed class WebhookRig : IAsyncDisposable
{
    public const string ZendeskSecret = "zendesk-signing-secret";
    public const string JiraSecret = "jira-signing-secret";
    public const string RequestTrackerSecret = "request-tracker-secret";
    public const string FreshdeskSecret = "freshdesk-secret";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private WebhookRig(WebApplication app, FakeTimeProvider clock, RecordedHints hints)
    {
        (_app, Clock, Hints) = (app, clock, hints);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        _client = new HttpClient { BaseAddress = new Uri(addresses.Addresses.First()) };
    }

    public FakeTimeProvider Clock { get; }

    public RecordedHints Hints { get; }

    public static async Task<WebhookRig> StartAsync(bool jiraMaySignNothing = false)
    {
        var clock = new FakeTimeProvider(A.Monday);
        var hints = new RecordedHints();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddRouting()
            .AddLogging()
            .AddSingleton<IChangeHints>(hints)
            .AddSingleton<WebhookReceiver>()
            .AddSingleton<IWebhookSender>(new ZendeskWebhooks(ZendeskSecret, clock))
            .AddSingleton<IWebhookSender>(new JiraWebhooks(JiraSecret, jiraMaySignNothing))
            .AddSingleton<IWebhookSender>(new SharedSecretWebhooks("request-tracker", RequestTrackerSecret))
            .AddSingleton<IWebhookSender>(new SharedSecretWebhooks("freshdesk", FreshdeskSecret));
        var app = builder.Build();
        app.MapWebhooks();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebhookRig(app, clock, hints);
    }

    /// <summary>As Zendesk sends it.</summary>
    public Task<HttpStatusCode> ZendeskAsync(string body, string? delivery = null, TimeSpan age = default, string secret = ZendeskSecret)
    {
        var time = (Clock.GetUtcNow() - age).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(time + body));
        return PostAsync("zendesk", body, [
            ("X-Zendesk-Webhook-Signature", Convert.ToBase64String(signature)),
            ("X-Zendesk-Webhook-Signature-Timestamp", time),
            ("X-Zendesk-Webhook-Invocation-Id", delivery ?? Guid.NewGuid().ToString()),
        ]);
    }

    /// <summary>As Jira sends it.</summary>
    public Task<HttpStatusCode> JiraAsync(string body, string? delivery = null, string secret = JiraSecret)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        return PostAsync("jira", body, [
            ("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(signature)),
            ("X-Atlassian-Webhook-Identifier", delivery ?? Guid.NewGuid().ToString()),
        ]);
    }

    /// <summary>A request with these headers.</summary>
    public async Task<HttpStatusCode> PostAsync(string sender, string body, IEnumerable<(string Name, string Value)> headers, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/" + sender) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked;
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
