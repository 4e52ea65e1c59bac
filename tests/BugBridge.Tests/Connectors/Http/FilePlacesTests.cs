using System.Net;
using System.Net.Sockets;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Http;

/// <summary>From where files are fetched, and from where not, whoever says so.</summary>
public sealed class FilePlacesTests
{
    private static readonly RemoteProfile Profile = new(Remote.Helpdesk, "Zendesk");

    [Theory]
    [InlineData("https://acme.zendesk.com/attachments/token/1")]
    [InlineData("https://ACME.zendesk.com:8443/attachments")]
    [InlineData("https://p12.zdusercontent.com/attachment/1?token=2")]
    [InlineData("https://files.acme.example/1")]
    [InlineData("https://eu.store.acme.example/1")]
    public void Its_own_host_its_vendors_and_listed_ones_are_asked(string address) => Places().Check(new Uri(address));

    [Theory]
    [InlineData("http://127.0.0.1:8080/health")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://10.0.0.7/")]
    [InlineData("https://evil.example/")]
    [InlineData("https://acme.zendesk.com.evil.example/")]
    [InlineData("https://evilzdusercontent.com/")]
    [InlineData("https://acme.zendesk.com@evil.example/")]
    [InlineData("https://store.acme.example/")]
    [InlineData("http://acme.zendesk.com/attachments/token/1")]
    [InlineData("http://p12.zdusercontent.com/attachment/1")]
    [InlineData("ftp://acme.zendesk.com/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/plain,1")]
    public void All_others_are_refused_with_the_reason(string address)
    {
        var failure = Assert.Throws<RemoteException>(() => Places().Check(new Uri(address)));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("was not downloaded", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8190/", "http://127.0.0.1:9000/files/1")]
    [InlineData("http://rt.lan/", "http://rt.lan/files/1")]
    [InlineData("http://rt.lan/", "https://rt.lan/files/1")]
    public void Where_the_remote_is_on_a_private_network_or_without_https_so_may_its_files_be(string root, string address) =>
        new FilePlaces(Profile, new Uri(root), [], []).Check(new Uri(address));

    [Theory]
    [InlineData("http://localhost:8190/", "http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.5/", "http://10.0.0.6/")]
    [InlineData("http://10.0.0.5/", "http://127.0.0.1/")]
    public void A_private_remote_opens_no_other_private_place(string root, string address) =>
        Assert.Throws<RemoteException>(() => new FilePlaces(Profile, new Uri(root), [], []).Check(new Uri(address)));

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    public void What_is_public_is_known(string address, bool isPublic) => Assert.Equal(isPublic, NetworkPlace.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_vendors_name_that_leads_to_this_machine_is_not_connected_to()
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        var root = new Uri("https://acme.example/");
        using var network = RemoteNetwork.Create(keepsCookies: false, new FilePlaces(Profile, root, ["localhost"], []));

        var failure = await FailureAsync(network, $"http://localhost:{((IPEndPoint)trap.LocalEndpoint).Port}/files/1");

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("private network", failure.Message, StringComparison.Ordinal);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task A_listed_name_may_lead_to_this_machine()
    {
        using var trap = new TcpListener(IPAddress.Loopback, 0);
        trap.Start();
        using var network = RemoteNetwork.Create(keepsCookies: false, new FilePlaces(Profile, new Uri("https://acme.example/"), [], ["localhost"]));
        var accepted = trap.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        var failing = FailureAsync(network, $"http://localhost:{((IPEndPoint)trap.LocalEndpoint).Port}/files/1");
        var arrived = await accepted;

        // A second try would wait for an answer that nobody gives.
        trap.Stop();
        arrived.Dispose();

        Assert.NotEqual(RemoteFailureKind.Refused, (await failing).Kind);
    }

    [Theory]
    [InlineData("https://files.acme.example")]
    [InlineData("files.acme.example/path")]
    [InlineData("files.acme.example:443")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("")]
    [InlineData("a*.acme.example")]
    public void What_is_listed_must_be_the_name_of_a_host(string host) => Assert.Equal("FileHosts:0", Assert.Single(FileHosts.Faults("FileHosts", [host])).Path);

    private static FilePlaces Places() => new(
        Profile, new Uri("https://acme.zendesk.com/"), ["*.zendesk.com", "*.zdusercontent.com"], ["files.acme.example", "*.store.acme.example"]);

    private static async Task<RemoteException> FailureAsync(SocketsHttpHandler network, string address)
    {
        await using var budget = new CallBudget(60_000, TimeProvider.System);
        using var handler = new RemoteHandler(Profile with { ReadTries = 1, FirstWait = TimeSpan.FromMilliseconds(1) }, budget, TimeProvider.System) { InnerHandler = network };
        using var client = new HttpClient(handler);
        return await Assert.ThrowsAsync<RemoteException>(() => client.GetAsync(new Uri(address), TestContext.Current.CancellationToken));
    }
}
