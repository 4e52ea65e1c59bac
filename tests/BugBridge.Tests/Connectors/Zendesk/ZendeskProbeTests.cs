using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskProbeTests
{
    [Fact]
    public async Task An_administrator_with_all_fields_has_no_faults()
    {
        await using var rig = new ZendeskRig();

        Assert.Empty(await ProbeAsync(rig, "Jira key", "72"));
    }

    [Theory]
    [InlineData("agent", "administrator")]
    [InlineData("end-user", "end-user")]
    public async Task Who_may_not_read_the_exports_is_told_so(string role, string said)
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/users/me$", new { user = new { id = 900, role } });

        var fault = Assert.Single(await ProbeAsync(rig));

        Assert.True(fault.IsFatal);
        Assert.Contains(said, fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_user_means_wrong_credentials()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/users/me$", new { user = new { id = (long?)null, name = "Anonymous user", role = "end-user" } });

        Assert.Equal("Helpdesk:Zendesk:ClientSecret", Assert.Single(await ProbeAsync(rig)).Path);
    }

    [Fact]
    public async Task Refused_credentials_are_a_fault_and_no_exception()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("POST", "/oauth/tokens$", MockedAnswer.Of(new { error = "invalid_client" }, 401));

        var fault = Assert.Single(await ProbeAsync(rig));

        Assert.Equal("Helpdesk:Zendesk:ClientSecret", fault.Path);
        Assert.Contains("confidential", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_is_a_fault_of_the_address()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.Wire.Refuses = request => request.RequestUri!.AbsolutePath.EndsWith("/users/me", StringComparison.Ordinal);

        Assert.Equal("Helpdesk:Zendesk:BaseUrl", Assert.Single(await ProbeAsync(rig)).Path);
    }

    [Fact]
    public async Task Each_missing_or_inactive_field_is_named()
    {
        await using var rig = new ZendeskRig();

        var faults = await ProbeAsync(rig, "Jira key", "No such", "Old", "9999");

        Assert.Equal(
            ["Zendesk ticket field No such", "Zendesk ticket field Old", "Zendesk ticket field 9999"],
            faults.Select(fault => fault.Path),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_only_limits_the_bridge()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/users/me$", MockedAnswer.Of(new { user = new { id = 900, role = "admin" } }) with { Date = ZendeskRig.Start.AddMinutes(-9) });

        var fault = Assert.Single(await ProbeAsync(rig));

        Assert.False(fault.IsFatal);
        Assert.Contains("9 minutes", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_api_token_is_warned_about_in_time()
    {
        await using var rig = new ZendeskRig(settings =>
            (settings.ClientId, settings.ClientSecret, settings.Email, settings.ApiToken) = (null, null, "a@example.com", "t"));

        var fault = Assert.Single(await ProbeAsync(rig));

        Assert.False(fault.IsFatal);
        Assert.Contains("2027-04-30", fault.Problem, StringComparison.Ordinal);
    }

    private static Task<ImmutableArray<SetupFault>> ProbeAsync(ZendeskRig rig, params string[] fields) =>
        rig.Run(rig.Helpdesk.Probe.ProbeAsync(fields, CancellationToken.None));
}
