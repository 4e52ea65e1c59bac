using System.Net;
using System.Net.Sockets;
using BugBridge.Tests.Clocks;

namespace BugBridge.Tests.Connectors.Mocked;

/// <summary>
/// Leads every request to a mocked remote, each over a connection of its own: over one that was used before, the network itself repeats what was reset. It knows
/// what is under way, so that a clock moves only while a call really waits for it.
/// </summary>
internal sealed class MockedWire(Uri remote) : DelegatingHandler(new SocketsHttpHandler
{
    AllowAutoRedirect = false,
    UseCookies = false,
    AutomaticDecompression = DecompressionMethods.All,
    PooledConnectionLifetime = TimeSpan.Zero,
})
{
    private const string Failing = "X-Mocked-Failing";
    private static readonly Socket Nobody = NobodyListens();
    private readonly AsyncCount _underWay = new();
    private readonly AsyncCount _held = new();

    /// <summary>Which requests find nobody who takes their connection.</summary>
    public Func<HttpRequestMessage, bool> Refuses { get; set; } = _ => false;

    /// <summary>
    /// Lets a call finish that waits for the clock, by moving the clock in steps: only while the call waits for nothing else, or for an answer that never comes.
    /// </summary>
    public async Task FinishAsync(Task call, CountingClock clock, TimeSpan step)
    {
        while (!call.IsCompleted)
        {
            await Task.WhenAny(call, clock.Waited, _held.Some);
            await Task.WhenAny(call, _underWay.None);
            if (clock.Waiting > 0 || _held.Now > 0)
            {
                clock.Advance(step);
            }

            await Task.Yield();
        }

        await call;
    }

    /// <summary>An answer that fails the test in the place of the call.</summary>
    public static MockedAnswer Unexpected(string why) => new MockedAnswer(why, 404).With(Failing, "yes");

    /// <summary>The remote has got a request that it will not answer.</summary>
    public void Holds()
    {
        _held.Add(1);
        _underWay.Add(-1);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _underWay.Add(1);
        var address = request.RequestUri!;
        try
        {
            var port = Refuses(request) ? ((IPEndPoint)Nobody.LocalEndPoint!).Port : remote.Port;
            (request.Headers.Host, request.RequestUri) = (address.Authority, new UriBuilder(address) { Scheme = remote.Scheme, Host = remote.Host, Port = port }.Uri);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.Contains(Failing))
            {
                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(cancellationToken));
            }

            answer.Content = new ContentUnderWay(answer.Content, () => _underWay.Add(-1));
            return answer;
        }
        catch (Exception failure)
        {
            (failure is OperationCanceledException && _held.Now > 0 ? _held : _underWay).Add(-1);
            throw;
        }
        finally
        {
            request.RequestUri = address;
        }
    }

    /// <summary>A port that is taken, so that nobody else can listen there.</summary>
    private static Socket NobodyListens()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
