using System.Collections.Immutable;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;
using BugBridge.Host.Jobs;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Host.Notify;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Credentials;

/// <summary>Whoever runs the bridge is warned 30 days before a credential ends.</summary>
public sealed class CredentialEndTests
{
    private static readonly DateTimeOffset End = new(2027, 5, 31, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(End.AddDays(-31));

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_near_from_the_thirtieth_day_before_on_and_told_with_the_days_that_are_left()
    {
        var end = new CredentialEnd("Jira:Token", End, "Create a new one.");
        Assert.False(end.IsNear(_clock.GetUtcNow()));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(end.IsNear(_clock.GetUtcNow()));
        Assert.Equal(new SetupFault("Jira:Token", "This credential ends on 2027-05-31, in 30 days.", "Create a new one.", IsFatal: false), end.ToFault(_clock.GetUtcNow()));

        _clock.Advance(TimeSpan.FromDays(28.5));
        Assert.EndsWith("in 1 day.", end.ToFault(_clock.GetUtcNow()).Problem, StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("This credential ended on 2027-05-31.", end.ToFault(_clock.GetUtcNow()).Problem);
    }

    [Fact]
    public void Credentials_of_every_section_that_is_used_count()
    {
        var settings = new BridgeSettings();
        (settings.Jira.Token, settings.Jira.TokenEnds) = ("t", "2027-05-31");
        (settings.Web.Auth.OpenIdConnect.ClientSecret, settings.Web.Auth.OpenIdConnect.ClientSecretEnds) = ("s", "2027-06-01");
        (settings.Notify.Mail.OAuth.ClientSecret, settings.Notify.Mail.OAuth.ClientSecretEnds) = ("s", "2027-06-02");
        settings.Helpdesk.Zendesk.ApiToken = "t";

        Assert.Equal(["Helpdesk:Zendesk:ApiToken", "Jira:Token", "Web:Auth:OpenIdConnect:ClientSecret"], SettingEnds.In(settings).Select(end => end.Path));
        settings.Notify.Schedules.Add(new() { MailTo = ["lead@example.org"] });
        settings.Helpdesk.Kind = nameof(HelpdeskSettings.Freshdesk);
        Assert.Equal(["Jira:Token", "Web:Auth:OpenIdConnect:ClientSecret", "Notify:Mail:OAuth:ClientSecret"], SettingEnds.In(settings).Select(end => end.Path));
        settings.Jira.ClientSecret = "s";
        Assert.Contains(SettingEnds.In(settings), end => end.Path == "Jira:ClientSecret");
    }

    [Fact]
    public void Api_tokens_of_Zendesk_end_when_Zendesk_says_so()
    {
        var settings = new BridgeSettings();
        settings.Helpdesk.Zendesk.ApiToken = "t";

        Assert.Empty(CredentialWatch.NearIn(settings, [], new DateTimeOffset(2027, 3, 30, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2027, 4, 30), Assert.Single(CredentialWatch.NearIn(settings, [], new DateTimeOffset(2027, 3, 31, 0, 0, 0, TimeSpan.Zero))).Day);
    }

    [Fact]
    public async Task It_is_logged_each_day_also_when_Jira_cannot_be_asked_and_what_Jira_tells_goes_before_the_settings()
    {
        var settings = new BridgeSettings();
        (settings.Jira.Token, settings.Jira.TokenEnds) = ("t", "2027-05-31");
        using var log = new LogLines();
        using var logs = new LoggerFactory([log]);
        var jira = new Telling();
        var watch = new CredentialWatch(settings, jira, _clock, logs.CreateLogger<CredentialWatch>());
        await watch.LookAsync(Ending);
        Assert.Empty(log.Lines);

        _clock.Advance(TimeSpan.FromDays(2));
        jira.Failure = new RemoteException(Remote.Jira, RemoteFailureKind.TryLater, "Jira is down.");
        await Assert.ThrowsAsync<RemoteException>(() => watch.LookAsync(Ending));
        Assert.Equal(
            "Jira:Token: This credential ends on 2027-05-31, in 29 days. Create a new one in time, set it, and set TokenEnds to its last day.", Assert.Single(log.Lines).TrimEnd());

        (jira.Failure, jira.Ends) = (null, [new CredentialEnd("Jira:Token", End.AddYears(1), "Create a new one.")]);
        Assert.Equal(0, await watch.LookAsync(Ending));
        Assert.Empty(watch.Near);
    }

    [Fact]
    public async Task Data_Center_tells_when_its_personal_access_token_ends()
    {
        var options = new JiraOptions { Edition = JiraEdition.DataCenter, TokenEndsAt = End };
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _clock, Jira = options }, Ending);
        await using var budget = new CallBudget(60_000, _clock);
        JiraSettings Settings() => new() { Kind = JiraKind.DataCenter, BaseUrl = sandbox.JiraUrl.AbsoluteUri };
        var (byToken, byClient) = (Settings(), Settings());
        (byToken.Token, byClient.ClientId, byClient.ClientSecret) = (options.Token, options.ClientId, options.ClientSecret);
        using var withToken = JiraIssueTracker.Create(byToken, budget, _clock);
        using var withClient = JiraIssueTracker.Create(byClient, budget, _clock);

        var end = Assert.Single(await withToken.CredentialEndsAsync(Ending));

        Assert.Equal(("Jira:Token", End), (end.Path, end.EndsAt));
        Assert.Contains("'BugBridge'", end.Remedy, StringComparison.Ordinal);
        Assert.Empty(await withClient.CredentialEndsAsync(Ending));
        Assert.Empty(sandbox.Findings.All);
    }

    private sealed class Telling : ITrackerProbe
    {
        public ImmutableArray<CredentialEnd> Ends { get; set; } = [];

        public RemoteException? Failure { get; set; }

        public Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ImmutableArray<CredentialEnd>> CredentialEndsAsync(CancellationToken cancellationToken) => Failure is null ? Task.FromResult(Ends) : throw Failure;
    }
}
