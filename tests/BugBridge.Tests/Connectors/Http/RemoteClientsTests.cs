using System.Net;
using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Host.Notify;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>The HTTP clients of a remote as they are registered for every vendor.</summary>
public sealed class RemoteClientsTests : IAsyncLifetime
{
    private readonly CallBudget _budget = new(60_000, TimeProvider.System);

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => _budget.DisposeAsync();

    [Fact]
    public async Task Nothing_of_a_request_is_logged()
    {
        using var sender = new Sender();
        using var log = new LogLines();
        var services = Services(sender);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFreshdeskApi>().TicketAsync(1, null, TestContext.Current.CancellationToken);

        Assert.Equal(1, sender.Calls);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task What_the_remote_alone_may_see_is_shown_to_no_other_host()
    {
        using var sender = new Sender();
        await using var provider = Services(sender).BuildServiceProvider();

        await provider.GetRequiredService<IFreshdeskApi>().TicketAsync(1, null, TestContext.Current.CancellationToken);
        await using var own = await provider.GetRequiredService<FileTransfer>().OpenAsync(new Uri("http://remote.example/a"), "a", "text/plain", TestContext.Current.CancellationToken);
        await using var others = await provider.GetRequiredService<FileTransfer>().OpenAsync(new Uri("http://files.example/a"), "a", "text/plain", TestContext.Current.CancellationToken);

        Assert.Equal(["remote.example key", "remote.example key", "files.example "], sender.Shown);
    }

    [Fact]
    public async Task A_network_of_its_own_ends_with_it_and_a_given_one_does_not()
    {
        using var sender = new Sender();
        var given = Services(sender).BuildServiceProvider();
        var own = Services(sender: null).BuildServiceProvider();
        var api = own.GetRequiredService<IFreshdeskApi>();
        given.GetRequiredService<IFreshdeskApi>();

        await given.DisposeAsync();
        await own.DisposeAsync();

        Assert.False(sender.IsGone);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.TicketAsync(1, null, TestContext.Current.CancellationToken));
    }

    private ServiceCollection Services(HttpMessageHandler? sender)
    {
        var (profile, root) = (new RemoteProfile(Remote.Helpdesk, "Remote"), new Uri("http://remote.example/"));
        var places = new FilePlaces(profile, root, [], ["files.example"]);
        var services = new ServiceCollection();
        services.AddRemote<IFreshdeskApi>(new RemoteWiring(profile, root, FreshdeskJson.Options, places, _budget, TimeProvider.System) { Sender = sender })
            .Own.ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Key", "key"));
        return services;
    }

    private sealed class Sender : HttpMessageHandler
    {
        public List<string> Shown { get; } = [];

        public int Calls => Shown.Count;

        public bool IsGone { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Shown.Add($"{request.RequestUri!.Host} {(request.Headers.TryGetValues("X-Key", out var keys) ? keys.Single() : string.Empty)}");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("null") });
        }

        protected override void Dispose(bool disposing)
        {
            IsGone = true;
            base.Dispose(disposing);
        }
    }
}
