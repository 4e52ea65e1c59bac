using BugBridge.Host.Access;
using BugBridge.Host.Commands;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Host.Commands;
using BugBridge.Tests.Host.Configuration;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

public sealed class AccessSettingsTests
{
    private static readonly string Hash = AccessToken.HashOf("a token");

    [Theory]
    [InlineData("http://0.0.0.0:8580")]
    [InlineData("http://*:8580")]
    [InlineData("http://10.0.0.5:8580")]
    public async Task Where_others_can_reach_it_the_worker_does_not_start_unless_something_says_who_may(string url)
    {
        using var terminal = new Terminal(new NoParts());
        terminal.Variables["BUGBRIDGE__Web__Url"] = url;

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync("run"));

        Assert.Contains("Web:Auth", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("bugbridge token", terminal.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_or_a_proxy_is_enough_and_on_loopback_nothing_is_needed()
    {
        using var file = new SettingsFile();

        Assert.Empty(file.Read().Faults);
        Assert.Empty(file.Read(
            ("BUGBRIDGE__Web__Url", "http://*:8580"),
            ("BUGBRIDGE__Web__Auth__Tokens__0__Name", "Ada"),
            ("BUGBRIDGE__Web__Auth__Tokens__0__Role", "Admin"),
            ("BUGBRIDGE__Web__Auth__Tokens__0__Sha256", Hash)).Faults);
        Assert.Empty(file.Read(
            ("BUGBRIDGE__Web__Url", "http://*:8580"),
            ("BUGBRIDGE__Web__Auth__Proxy__UserHeader", "X-User"),
            ("BUGBRIDGE__Web__Auth__Proxy__Addresses__0", "10.0.0.0/24"),
            ("BUGBRIDGE__Web__Auth__Proxy__UserRoles__ada", "Admin")).Faults);
    }

    [Theory]
    [InlineData("Web:Auth:Proxy:Addresses", "Proxy__UserHeader", "X-User")]
    [InlineData("Web:Auth:Proxy:UserHeader", "Proxy__Addresses__0", "10.0.0.1")]
    [InlineData("Web:Auth:Proxy:Addresses:0", "Proxy__Addresses__0", "the proxy")]
    [InlineData("Web:Auth:Tokens:0:Sha256", "Tokens__0__Sha256", "bbt_the-token-itself")]
    [InlineData("Web:Auth:Tokens:0:Role", "Tokens__0__Role", "None")]
    [InlineData("Web:Auth:Tokens:0:Name", "Tokens__0__Role", "Reader")]
    public void What_is_missing_or_wrong_is_a_fault(string path, string name, string value)
    {
        using var file = new SettingsFile();

        Assert.Contains(file.Read(("BUGBRIDGE__Web__Auth__" + name, value)).Faults, fault => fault.Path == path);
    }

    [Theory]
    [InlineData("https://acme.example/agent")]
    [InlineData("acme.example")]
    [InlineData("https://acme.example; script-src *")]
    public void What_frames_the_panel_is_an_origin_and_nothing_more(string origin)
    {
        using var file = new SettingsFile();

        Assert.Contains(file.Read(("BUGBRIDGE__Web__PanelOrigins__0", origin)).Faults, fault => fault.Path == "Web:PanelOrigins:0");
    }

    [Fact]
    public async Task The_command_makes_a_token_that_fits_its_hash()
    {
        using var terminal = new Terminal(new NoParts());

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("token"));

        var lines = terminal.Output.Split('\n');
        Assert.Equal(AccessToken.HashOf(lines[0].Split(' ')[^1].Trim()), lines[1].Split(' ')[^1].Trim());
    }

    [Fact]
    public void Wrong_tokens_of_an_address_are_forgotten_after_a_while_and_concern_no_other()
    {
        var clock = new FakeTimeProvider(A.Monday);
        var limit = new FailureLimit(clock);
        for (var i = 0; i < FailureLimit.Most; i++)
        {
            limit.Add(System.Net.IPAddress.Loopback);
        }

        Assert.True(limit.IsReached(System.Net.IPAddress.Loopback));
        Assert.False(limit.IsReached(System.Net.IPAddress.IPv6Loopback));
        clock.Advance(FailureLimit.Window);
        Assert.False(limit.IsReached(System.Net.IPAddress.Loopback));
    }
}
