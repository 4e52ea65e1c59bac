using System.Collections.Concurrent;
using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Files;

/// <summary>
/// Another host, to which both vendors redirect those who open a file. Its addresses are secrets that need no credentials; whoever sends some
/// shows them to a stranger.
/// </summary>
internal sealed class FileHost(Findings findings, FileHostOptions options)
{
    private const int PieceSize = 64 * 1024;
    private readonly ConcurrentDictionary<string, (Remote Remote, HeldFile File, string ContentType)> _files = new(StringComparer.Ordinal);

    /// <summary>The host's address, once it listens.</summary>
    public string BaseUrl { get; set; } = string.Empty;

    /// <summary>Maps the host's one route.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/files/{key}", (RequestDelegate)ServeAsync);

    /// <summary>The address at which a file can be opened.</summary>
    public string AddressOf(Remote remote, long id, HeldFile file, string contentType)
    {
        var key = $"{remote}-{id.ToString(CultureInfo.InvariantCulture)}".ToLowerInvariant();
        _files[key] = (remote, file, contentType);
        return options.Address($"{BaseUrl}/files/{key}");
    }

    private async Task ServeAsync(HttpContext context)
    {
        var key = (string)context.Request.RouteValues["key"]!;
        if (!_files.TryGetValue(key, out var found))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            findings.Add(found.Remote, $"GET {context.Request.Path}", "credentials were shown to the host of the files");
        }

        context.Response.ContentType = found.ContentType;
        context.Response.ContentLength = found.File.Length;
        await using var content = found.File.Open();
        var piece = new byte[PieceSize];
        for (int read; (read = await content.ReadAsync(piece, context.RequestAborted)) > 0;)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, options.Stalls ? 1 : read), context.RequestAborted);
            if (options.Stalls)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        }
    }
}
