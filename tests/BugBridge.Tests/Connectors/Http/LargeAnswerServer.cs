using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>Answers every call with little that unpacks to much.</summary>
internal sealed class LargeAnswerServer : IAsyncDisposable
{
    private static readonly byte[] Packed = Pack(megabytes: 80);
    private readonly WebApplication _listener;
    private int _calls;

    private LargeAnswerServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _listener = builder.Build();
        _listener.Urls.Add("http://127.0.0.1:0");
        _listener.Run(AnswerAsync);
    }

    public int Calls => _calls;

    public string Url => _listener.Urls.First();

    public static async Task<LargeAnswerServer> StartAsync()
    {
        var server = new LargeAnswerServer();
        await server._listener.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _calls);
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = "gzip";
        return context.Response.Body.WriteAsync(Packed, context.RequestAborted).AsTask();
    }

    private static byte[] Pack(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            var spaces = new byte[1024 * 1024];
            spaces.AsSpan().Fill((byte)' ');
            for (var done = 0; done < megabytes; done++)
            {
                gzip.Write(spaces);
            }
        }

        return packed.ToArray();
    }
}
