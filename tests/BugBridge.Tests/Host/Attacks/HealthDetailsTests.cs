using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Strangers hear whether the worker is ready, and not what keeps it.</summary>
public sealed class HealthDetailsTests : Journey
{
    private const string Reader = "bbt_reader";
    private const string Detail = "has rejected BugBridge's credentials";
    private const string Path = "/health/ready";

    [Fact]
    public async Task Where_nobody_signs_in_who_is_on_the_machine_is_told_and_who_was_passed_on_is_not()
    {
        await StartNotReadyAsync(_ => { });

        Assert.Contains(Detail, await AskAsync(), StringComparison.Ordinal);
        await AssertToldNothingAsync("forwarded: for=203.0.113.7");
        await AssertToldNothingAsync("X-Real-IP: 203.0.113.7");
        await AssertToldNothingAsync("Host: bugs.example");
    }

    [Fact]
    public async Task Where_the_outside_is_led_here_only_who_may_read_is_told()
    {
        await StartNotReadyAsync(settings =>
        {
            settings.Web.PublicUrl = "https://bugs.example";
            settings.Web.Auth.Tokens.Add(new() { Name = "Monitor", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf(Reader) });
        });

        await AssertToldNothingAsync();
        await AssertToldNothingAsync("Authorization: Bearer bbt_wrong");
        Assert.Contains(Detail, await AskAsync("Authorization: Bearer " + Reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_on_the_machine_is_told_also_where_people_sign_in()
    {
        await StartNotReadyAsync(settings =>
            settings.Web.Auth.Tokens.Add(new() { Name = "Monitor", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf(Reader) }));

        Assert.Contains(Detail, await AskAsync(), StringComparison.Ordinal);
        await AssertToldNothingAsync("X-Forwarded-For: 203.0.113.7");
    }

    private async Task StartNotReadyAsync(Action<BridgeSettings> change)
    {
        await StartAsync(new JourneyOptions { Settings = change });

        // A new worker that may not read tickets has never polled them with success.
        await Bridge.RestartAsync(() => Bridge.Sandbox.Faults.RefuseCredentials(Remote.Helpdesk));
        await Bridge.FailingAsync(poller => poller.PollHelpdeskAsync(Bridge.Token));
    }

    private async Task AssertToldNothingAsync(params string[] headers)
    {
        var answer = await AskAsync(headers);
        Assert.EndsWith("\r\n\r\nnot ready\n", answer, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(params string[] headers)
    {
        var answer = await RawRequest.GetAsync(Bridge.At("/"), Path, headers);
        Assert.Equal(503, RawRequest.StatusOf(answer));
        return answer;
    }
}
