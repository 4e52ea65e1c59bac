using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using WireMock.Server;
using WireMock.Settings;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>
/// WireMock servers that tests take in turns: the first start takes a second, an emptied one nothing. There are as many as tests run side by side, and they end
/// with the process.
/// </summary>
internal static class MockServers
{
    /// <summary>A header of an answer that is never sent: it says which <see cref="MockedFault"/> there is in its place.</summary>
    public const string Fault = "X-Mocked-Fault";

    /// <summary>A header of an answer that is sent as its date: WireMock.Net would put the machine's time there.</summary>
    public const string Date = "X-Mocked-Date";

    private static readonly ConcurrentBag<WireMockServer> Free = [];

    /// <summary>A server without mappings, for one test alone until it is given back.</summary>
    public static WireMockServer Take() => Free.TryTake(out var server) ? server : WireMockServer.Start(new WireMockServerSettings
    {
        MaxRequestLogCount = 0,
        PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(SendAsync),
    });

    /// <summary>Forgets its mappings.</summary>
    public static void GiveBack(WireMockServer server)
    {
        server.Reset();
        Free.Add(server);
    }

    /// <summary>WireMock.Net spoils bodies, but neither lengths nor connections, and dates its answers by itself.</summary>
    private static Task SendAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Remove(Date, out var date);
            context.Response.Headers.Remove(Fault, out var fault);
            context.Response.Headers.Date = date;
            switch (fault.ToString())
            {
                case nameof(MockedFault.Reset):
                    context.Abort();
                    break;
                case nameof(MockedFault.Half):
                    // The server ends the connection when less came than it announced.
                    context.Response.ContentLength = 1_000_000;
                    break;
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
