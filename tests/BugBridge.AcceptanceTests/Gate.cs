using System.Globalization;
using System.Net;
using BugBridge.AcceptanceTests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BugBridge.AcceptanceTests;

/// <summary>A way to a real server that can be shut for writes, which then get the answer 503 and have no effect.</summary>
internal sealed class Gate : IAsyncDisposable
{
    private static readonly string[] Carried = ["Authorization", "Accept", "User-Agent", "Content-Type"];
    private readonly HttpClient _server;
    private readonly WebApplication _app;
    private int _refused;

    private Gate(Uri server, int port)
    {
        _server = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server };
        Url = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Url.AbsoluteUri);
        _app = builder.Build();
        _app.Run(PassAsync);
    }

    /// <summary>The address before the server's.</summary>
    public Uri Url { get; }

    /// <summary>Whether writes are refused.</summary>
    public bool IsShut { get; set; }

    /// <summary>How many writes were refused so far.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public static async Task<Gate> OpenAsync(Uri server, CancellationToken cancellationToken)
    {
        var gate = new Gate(server, FreePort.Next());
        await gate._app.StartAsync(cancellationToken);
        return gate;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _server.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        if (IsShut && !HttpMethods.IsGet(context.Request.Method))
        {
            Interlocked.Increment(ref _refused);
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return;
        }

        using var request = await RequestAsync(context);
        using var answer = await _server.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        context.Response.Headers.Location = answer.Headers.Location?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task<HttpRequestMessage> RequestAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target, UriKind.Relative));
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            // Request Tracker's server wants the length of a body beforehand.
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var name in Carried.Where(context.Request.Headers.ContainsKey))
        {
            var values = context.Request.Headers[name].OfType<string>();
            if (!request.Headers.TryAddWithoutValidation(name, values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return request;
    }
}
