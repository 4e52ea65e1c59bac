using BugBridge.Connectors.Freshdesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

public sealed class FreshdeskProbeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_account_has_no_faults()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);

        Assert.Empty(await rig.Helpdesk.Probe.ProbeAsync(["jira issue", "cf_workaround"], Token));
    }

    [Fact]
    public async Task A_wrong_key_is_named_with_what_to_do()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);

        var fault = Assert.Single(await rig.WithWrongCredentials.Probe.ProbeAsync([], Token));

        Assert.Equal("Helpdesk:Freshdesk:ApiKey", fault.Path);
        Assert.Contains("Profile Settings", fault.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-key", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_who_sees_too_little_is_named()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        rig.StandIn.SetAgent(rig.StandIn.Bridge, agent => agent with { TicketScope = 2, IsAdministrator = false });

        var faults = await rig.Helpdesk.Probe.ProbeAsync([], Token);

        Assert.Contains(faults, fault => fault.IsFatal && fault.Remedy.Contains("Global Access", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.IsFatal && fault.Remedy.Contains("Administrator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_budget_above_what_the_plan_allows_is_named()
    {
        await using var rig = await FreshdeskRig.OpenAsync(new FreshdeskOptions { CallsPerMinute = 200 }, Token);

        var fault = Assert.Single(await rig.Helpdesk.Probe.ProbeAsync([], Token));

        Assert.Equal(("Helpdesk:Freshdesk:CallsPerMinute", false), (fault.Path, fault.IsFatal));
        Assert.Contains("200", fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme.freshdesk.com", nameof(FreshdeskSettings.BaseUrl))]
    [InlineData("https://acme.freshdesk.com/a/tickets", nameof(FreshdeskSettings.BaseUrl))]
    [InlineData("http://acme.freshdesk.com", nameof(FreshdeskSettings.BaseUrl))]
    public void An_address_that_cannot_be_right_is_a_fault(string address, string path) =>
        Assert.Equal([path], new FreshdeskSettings { BaseUrl = address, ApiKey = "key" }.Faults().Select(fault => fault.Path));

    [Fact]
    public void All_faults_are_found_at_once() => Assert.Equal(
        ["BaseUrl", "ApiKey", "MergePhrase", "CallsPerMinute", "TimeoutSeconds", "TextLimit"],
        new FreshdeskSettings { MergePhrase = " ", CallsPerMinute = 0, TimeoutSeconds = 301, TextLimit = 10 }.Faults().Select(fault => fault.Path));

    [Fact]
    public async Task Too_many_calls_are_not_repeated_before_Freshdesk_says_so()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        rig.Sandbox.Faults.Script(new Fault(FaultKind.TooManyRequests) { Remote = Remote.Helpdesk, Calls = CallKind.Write });
        var id = await rig.CreateTicketAsync("a", RigText.Plain("a"), Token);

        var failure = (await rig.Helpdesk.Writer.UpdateAsync([id], new TicketUpdate("s") { Note = RichText.FromPlain("n") }, Token))[0].Failure;

        Assert.Equal((RemoteFailureKind.TryLater, TimeSpan.FromSeconds(1)), (failure?.Kind, failure?.RetryAfter));
        Assert.Empty(rig.Ticket(id).Conversations);
    }
}
