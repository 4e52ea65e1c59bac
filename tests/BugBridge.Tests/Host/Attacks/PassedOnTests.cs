using BugBridge.Host.Commands;
using BugBridge.Tests.Host.Commands;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Where nobody has to sign in, only who is on the machine is admin; whoever something passed on is nobody.</summary>
public sealed class PassedOnTests : Journey
{
    private Uri Home => Bridge.At("/");

    [Theory]
    [InlineData("forwarded: for=203.0.113.7")]
    [InlineData("FORWARDED: for=203.0.113.7")]
    [InlineData("x-forwarded-for: 203.0.113.7")]
    [InlineData("X-Forwarded-For:")]
    [InlineData("X_Forwarded_For: 203.0.113.7")]
    [InlineData("X-FORWARDED-PROTO: https")]
    [InlineData("X-Forwarded: 203.0.113.7")]
    [InlineData("x-real-ip: 203.0.113.7")]
    [InlineData("via: 1.1 proxy")]
    [InlineData("CF-Connecting-IP: 203.0.113.7")]
    [InlineData("cf-ray: 1")]
    [InlineData("True-Client-IP: 203.0.113.7")]
    [InlineData("x-client-ip: 203.0.113.7")]
    [InlineData("X-Cluster-Client-Ip: 203.0.113.7")]
    [InlineData("Fly-Client-IP: 203.0.113.7")]
    [InlineData("X-Original-Host: bugs.example")]
    [InlineData("X-Amzn-Trace-Id: Root=1")]
    [InlineData("X-Envoy-External-Address: 203.0.113.7")]
    [InlineData("CDN-Loop: cloud")]
    public async Task A_header_of_any_proxy_in_any_case_ends_the_trust(string header)
    {
        await StartAsync();

        Assert.Equal(200, RawRequest.StatusOf(await RawRequest.GetAsync(Home, "/journal")));
        foreach (var page in new[] { "/journal", "/", "/export/tickets.csv", "/panel?ticket=1" })
        {
            Assert.Equal(401, RawRequest.StatusOf(await RawRequest.GetAsync(Home, page, header)));
        }
    }

    [Theory]
    [InlineData("Host: bugs.example", 421)]
    [InlineData("Host: 203.0.113.7", 421)]
    [InlineData("Host: 127.0.0.1.evil.example", 421)]
    [InlineData("Host: localhost", 200)]
    [InlineData("Host: [::1]:8580", 200)]
    public async Task A_name_that_is_not_the_machines_ends_it_too(string host, int status)
    {
        await StartAsync();

        Assert.Equal(status, RawRequest.StatusOf(await RawRequest.GetAsync(Home, "/journal", host)));
    }

    [Fact]
    public async Task A_proxy_that_leaves_no_header_is_known_by_the_old_protocol_that_it_speaks()
    {
        await StartAsync();

        Assert.Equal(401, RawRequest.StatusOf(await RawRequest.SendAsync(Home, "GET /journal HTTP/1.0", "Host: 127.0.0.1", "Connection: close")));
        Assert.NotEqual(200, RawRequest.StatusOf(await RawRequest.SendAsync(Home, "GET /journal HTTP/1.0")));
    }

    [Theory]
    [InlineData("GET http://bugs.example/journal HTTP/1.1", "Host: 127.0.0.1")]
    [InlineData("GET http://127.0.0.1/journal HTTP/1.1", "Host: bugs.example")]
    [InlineData("GET /journal HTTP/1.1", "Host: 127.0.0.1", "Host: bugs.example")]
    [InlineData("GET /journal HTTP/1.1", "Host: 127.0.0.1", "X-Forwarded-For : 203.0.113.7")]
    [InlineData("GET /journal HTTP/1.1", "Host: 127.0.0.1", " X-Forwarded-For: 203.0.113.7")]
    public async Task A_request_that_says_two_things_is_not_taken(params string[] lines)
    {
        await StartAsync();

        Assert.Equal(400, RawRequest.StatusOf(await RawRequest.SendAsync(Home, [.. lines, "Connection: close"])));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task A_public_address_without_anything_that_says_who_may_is_a_fault_at_the_start(string command)
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Web__PublicUrl"] = "https://bugs.example";

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync(command));

        Assert.Contains("Web:PublicUrl", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("bugbridge token", terminal.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
