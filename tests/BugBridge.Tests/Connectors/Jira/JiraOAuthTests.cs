using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>Signing in to both kinds of Jira as a service account, before the stand-in, on a clock that the test moves.</summary>
public sealed class JiraOAuthTests : IAsyncLifetime
{
    private const string Mint = "POST /oauth/token";
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly JiraOptions _options = new();
    private readonly List<JiraIssueTracker> _trackers = [];
    private SandboxServer _sandbox = null!;
    private CallBudget _budget = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _budget = new CallBudget(60_000, _clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _trackers.ForEach(tracker => tracker.Dispose());
        await _budget.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(JiraEdition.Cloud)]
    [InlineData(JiraEdition.DataCenter)]
    public async Task A_token_is_minted_once_for_many_calls_again_before_it_ends_and_once_when_it_was_refused(JiraEdition edition)
    {
        var jira = await ConnectAsync(edition);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => jira.ReadAsync("ENG-1", Token)));
        Assert.Equal(1, Calls(Mint));

        _clock.Advance(TimeSpan.FromMinutes(58));
        await jira.ReadAsync("ENG-1", Token);
        Assert.Equal(1, Calls(Mint));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await jira.ReadAsync("ENG-1", Token);
        Assert.Equal(2, Calls(Mint));

        _sandbox.RevokeJiraTokens();
        await jira.CommentAsync("ENG-1", RichText.FromPlain("Any news?"), "s-1", null, Token);
        Assert.Equal(3, Calls(Mint));
        Assert.Single(_sandbox.Jira.Issue("ENG-1").Comments);
        Assert.Empty(_sandbox.Findings.All);
    }

    [Theory]
    [InlineData(JiraEdition.Cloud)]
    [InlineData(JiraEdition.DataCenter)]
    public async Task What_people_open_is_at_the_site(JiraEdition edition)
    {
        var jira = await ConnectAsync(edition);
        await jira.CommentAsync("ENG-1", RichText.FromPlain("Any news?"), "s-1", null, Token);

        var issue = (await jira.ReadAsync("ENG-1", Token))!;

        var site = _sandbox.JiraUrl.AbsoluteUri;
        Assert.Equal($"{site}browse/ENG-1", jira.UrlOf("ENG-1"));
        Assert.StartsWith($"{site}browse/ENG-1", issue.Url, StringComparison.Ordinal);
        Assert.StartsWith($"{site}browse/ENG-1", Assert.Single(issue.Comments).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cloud_id_is_asked_of_the_site_once_and_not_at_all_where_it_is_set()
    {
        var asking = await ConnectAsync(JiraEdition.Cloud);
        await asking.ReadAsync("ENG-1", Token);
        await asking.ReadAsync("ENG-1", Token);
        Assert.Equal(1, Calls("GET /_edge/tenant_info"));

        var told = Connect(JiraEdition.Cloud, settings => settings.CloudId = _options.CloudId);
        Assert.NotNull(await told.ReadAsync("ENG-1", Token));
        Assert.Equal(1, Calls("GET /_edge/tenant_info"));
    }

    [Fact]
    public async Task Another_sites_cloud_id_and_an_address_that_is_no_site_are_no_reason_to_take_issues_for_deleted()
    {
        await ConnectAsync(JiraEdition.Cloud);
        var wrong = Connect(JiraEdition.Cloud, settings => settings.CloudId = "another-site");
        var noSite = Connect(JiraEdition.Cloud, settings => settings.BaseUrl = _sandbox.ZendeskUrl.AbsoluteUri);

        Assert.Equal(RemoteFailureKind.NotAllowed, (await Assert.ThrowsAsync<RemoteException>(() => wrong.ReadAsync("ENG-1", Token))).Kind);
        var failure = await Assert.ThrowsAsync<RemoteException>(() => noSite.ReadAsync("ENG-1", Token));
        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        Assert.Contains("Jira:CloudId", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JiraEdition.Cloud)]
    [InlineData(JiraEdition.DataCenter)]
    public async Task A_client_that_is_not_known_is_told_with_its_settings_and_without_its_secret(JiraEdition edition)
    {
        await ConnectAsync(edition);
        var jira = Connect(edition, settings => settings.ClientSecret = "wrong-s3cret");

        var failure = await Assert.ThrowsAsync<RemoteException>(() => jira.ReadAsync("ENG-1", Token));
        var faults = await jira.ProbeAsync(new IssueSetup([], []), Token);

        Assert.True(failure is { Kind: RemoteFailureKind.NotAllowed, ConcernsAll: true });
        Assert.Contains("Jira:ClientSecret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-s3cret", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("Jira:ClientSecret", Assert.Single(faults).Path);
    }

    [Fact]
    public async Task Files_go_both_ways_by_the_API_host()
    {
        var jira = await ConnectAsync(JiraEdition.Cloud);
        using var bytes = new MemoryStream([1, 2, 3]);
        await jira.AttachAsync("ENG-1", new("a.bin", "application/octet-stream", 3, bytes), Token);
        var file = Assert.Single((await jira.ReadAsync("ENG-1", Token))!.Files);

        await using var opened = await jira.OpenFileAsync("ENG-1", file, Token);

        using var read = new MemoryStream();
        await opened!.Content.CopyToAsync(read, Token);
        Assert.Equal([1, 2, 3], read.ToArray());
        Assert.Empty(_sandbox.Findings.All);
    }

    [Fact]
    public async Task Where_Data_Center_gives_a_service_account_no_files_its_login_page_is_not_taken_for_one()
    {
        var jira = await ConnectAsync(JiraEdition.DataCenter);
        _sandbox.Jira.Attach("ENG-1", "trace.txt", "text/plain", HeldFile.Of("at Print()"u8));
        var file = Assert.Single((await jira.ReadAsync("ENG-1", Token))!.Files);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => jira.OpenFileAsync("ENG-1", file, Token));

        Assert.True(failure is { Kind: RemoteFailureKind.Refused, ConcernsAll: false });
        Assert.Contains("personal access tokens", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_sandbox.Findings.All);
    }

    [Fact]
    public async Task Tokens_with_scopes_work_at_the_API_host_alone()
    {
        await ConnectAsync(JiraEdition.Cloud);
        void Scoped(JiraSettings settings) => (settings.ClientId, settings.ClientSecret, settings.Email, settings.Token) = (string.Empty, string.Empty, _options.Email, _options.ScopedToken);
        var atSite = Connect(JiraEdition.Cloud, Scoped);
        var atApiHost = Connect(JiraEdition.Cloud, settings =>
        {
            Scoped(settings);
            (settings.SiteUrl, settings.BaseUrl) = (settings.BaseUrl, $"{settings.BaseUrl}ex/jira/{_options.CloudId}");
        });

        Assert.Equal(RemoteFailureKind.NotAllowed, (await Assert.ThrowsAsync<RemoteException>(() => atSite.ReadAsync("ENG-1", Token))).Kind);
        Assert.NotNull(await atApiHost.ReadAsync("ENG-1", Token));
    }

    private int Calls(string route) => _sandbox.Jira.Calls.ByRoute.GetValueOrDefault(route);

    private async Task<JiraIssueTracker> ConnectAsync(JiraEdition edition)
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _clock, Jira = _options with { Edition = edition } }, Token);
        _sandbox.Jira.AddEngineer("Emil Engineer");
        _sandbox.Jira.FileIssue("ENG", "Export crashes");
        return Connect(edition, _ => { });
    }

    private JiraIssueTracker Connect(JiraEdition edition, Action<JiraSettings> configure)
    {
        var site = _sandbox.JiraUrl.AbsoluteUri;
        var settings = new JiraSettings
        {
            Kind = edition == JiraEdition.Cloud ? JiraKind.Cloud : JiraKind.DataCenter,
            BaseUrl = site,
            ClientId = _options.ClientId,
            ClientSecret = _options.ClientSecret,
            ApiUrl = site,
            TokenUrl = edition == JiraEdition.Cloud ? $"{site}oauth/token" : null,
        };
        configure(settings);
        var tracker = JiraIssueTracker.Create(settings, _budget, _clock);
        _trackers.Add(tracker);
        return tracker;
    }
}
