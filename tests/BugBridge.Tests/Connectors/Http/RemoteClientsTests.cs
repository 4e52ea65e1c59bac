using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Connectors.Mocked;
using BugBridge.Tests.Host.Notify;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>The HTTP clients of a remote as they are registered for every vendor.</summary>
public sealed class RemoteClientsTests : IAsyncDisposable
{
    private readonly CallBudget _budget = new(60_000, TimeProvider.System);
    private readonly MockedRemote _remote = new(TimeProvider.System);

    public RemoteClientsTests() => _remote.Always(_ => new MockedAnswer("null"));

    public ValueTask DisposeAsync()
    {
        _remote.Dispose();
        return _budget.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_of_a_request_is_logged()
    {
        using var log = new LogLines();
        var services = Services(_remote.Wire);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFreshdeskApi>().TicketAsync(1, null, TestContext.Current.CancellationToken);

        Assert.Single(_remote.Calls);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task What_the_remote_alone_may_see_is_shown_to_no_other_host()
    {
        await using var provider = Services(_remote.Wire).BuildServiceProvider();

        await provider.GetRequiredService<IFreshdeskApi>().TicketAsync(1, null, TestContext.Current.CancellationToken);
        await using var own = await provider.GetRequiredService<FileTransfer>().OpenAsync(new Uri("http://remote.example/a"), "a", "text/plain", TestContext.Current.CancellationToken);
        await using var others = await provider.GetRequiredService<FileTransfer>().OpenAsync(new Uri("http://files.example/a"), "a", "text/plain", TestContext.Current.CancellationToken);

        Assert.Equal([("remote.example", "key"), ("remote.example", "key"), ("files.example", null)], _remote.Calls.Select(call => (call.Host, call.Authorization)));
    }

    [Fact]
    public async Task A_network_of_its_own_ends_with_it_and_a_given_one_does_not()
    {
        using var sender = new Mortal();
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
            .Own.ConfigureHttpClient(http => http.DefaultRequestHeaders.Authorization = new("key"));
        return services;
    }

    /// <summary>Tells whether it was ended.</summary>
    private sealed class Mortal : DelegatingHandler
    {
        public bool IsGone { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsGone = true;
            base.Dispose(disposing);
        }
    }
}
