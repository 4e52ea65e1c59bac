using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BugBridge.Tests.Sandbox;

/// <summary>Receives webhooks on loopback and answers as told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _listener;
    private readonly ConcurrentQueue<int> _answers = new();

    private Receiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _listener = builder.Build();
        _listener.Urls.Add("http://127.0.0.1:0");
        _listener.MapPost("/hook", TakeAsync);
    }

    public ConcurrentQueue<(Dictionary<string, string> Headers, string Body)> Taken { get; } = new();

    public Uri Url { get; private set; } = null!;

    /// <summary>What every answer says.</summary>
    public string Says { get; set; } = string.Empty;

    public static async Task<Receiver> StartAsync(params int[] answers)
    {
        var receiver = new Receiver();
        foreach (var answer in answers)
        {
            receiver._answers.Enqueue(answer);
        }

        await receiver._listener.StartAsync();
        receiver.Url = new Uri(new Uri(receiver._listener.Urls.First()), "/hook");
        return receiver;
    }

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Taken.Enqueue((context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        context.Response.StatusCode = _answers.TryDequeue(out var answer) ? answer : 200;
        await context.Response.WriteAsync(Says, context.RequestAborted);
    }
}
