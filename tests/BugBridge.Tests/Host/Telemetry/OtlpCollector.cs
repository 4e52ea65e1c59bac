using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BugBridge.Tests.Host.Telemetry;

/// <summary>A collector that takes OTLP as protobuf over HTTP. Whatever else runs in the process may be traced to it as well.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> _traces = [];
    private readonly WebApplication _app;

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>All spans that came.</summary>
    public IEnumerable<OtlpSpan> Spans => _traces.SelectMany(body => OtlpSpan.In(body));

    /// <summary>All that came of traces, as text: what is a text in protobuf is one here.</summary>
    public string Text => string.Concat(_traces.Select(Encoding.UTF8.GetString));

    /// <summary>What headers requests to other addresses had.</summary>
    public ConcurrentQueue<string> Headers { get; } = [];

    public static async Task<OtlpCollector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new OtlpCollector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync(cancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (context.Request.Path == "/v1/traces")
        {
            _traces.Enqueue(body.ToArray());
        }
        else
        {
            Array.ForEach([.. context.Request.Headers.Keys], Headers.Enqueue);
        }
    }
}
