using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Connectors.Zendesk;
using Xunit;

namespace BugBridge.Tests.Connectors.Requests;

/// <summary>What every request of a connector says of the bridge: byte by byte, the first that reading a thing takes.</summary>
public sealed class ConnectorIntroductionTests : IAsyncLifetime
{
    private readonly CallBudget _budget = new(60_000, TimeProvider.System);
    private readonly MemoryStream _sent = new();
    private readonly SocketsHttpHandler _network;

    public ConnectorIntroductionTests() => _network = RecordedConnection.Network(_sent);

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _network.Dispose();
        await _sent.DisposeAsync();
        await _budget.DisposeAsync();
    }

    [Fact]
    public Task Zendesk_hears_an_API_token() => AssertFirstAsync(
        """
        GET /api/v2/tickets/1?include=users%2Corganizations%2Cgroups%2Cmetric_sets HTTP/1.1
        Host: remote.example
        User-Agent: BugBridge
        Accept: application/json
        Authorization: Basic YnJpZGdlQGV4YW1wbGUuY29tL3Rva2VuOnRva2Vu
        """,
        () => ZendeskAsync(new ZendeskSettings { BaseUrl = "http://remote.example", Email = "bridge@example.com", ApiToken = "token" }));

    [Fact]
    public Task Zendesk_is_asked_for_a_bearer_token_first() => AssertFirstAsync(
        """
        POST /oauth/tokens HTTP/1.1
        Host: remote.example
        User-Agent: BugBridge
        Accept: application/json
        Content-Type: application/json
        Content-Length: 102
        """,
        () => ZendeskAsync(new ZendeskSettings { BaseUrl = "http://remote.example", ClientId = "bridge", ClientSecret = "secret" }));

    [Fact]
    public Task Freshdesk_hears_the_API_key() => AssertFirstAsync(
        """
        GET /api/v2/tickets/1?include=stats HTTP/1.1
        Host: remote.example
        Authorization: Basic a2V5Olg=
        User-Agent: BugBridge
        Accept: application/json
        """,
        async () =>
        {
            using var helpdesk = FreshdeskHelpdesk.Create(
                new FreshdeskSettings { BaseUrl = "http://remote.example", ApiKey = "key" }, _budget, TimeProvider.System, _network);
            await helpdesk.ReadAsync("1", TestContext.Current.CancellationToken);
        });

    [Fact]
    public Task Request_Tracker_hears_the_token() => AssertFirstAsync(
        """
        GET /rt/REST/2.0/ticket/1?fields[Queue]=Name HTTP/1.1
        Host: remote.example
        Authorization: token 1-2-abc
        User-Agent: BugBridge
        Accept: application/json
        """,
        async () =>
        {
            using var helpdesk = RequestTrackerHelpdesk.Create(
                new RequestTrackerSettings { BaseUrl = "http://remote.example/rt", Token = "1-2-abc", Queues = ["Support"] }, _budget, TimeProvider.System, _network);
            await helpdesk.ReadAsync("1", TestContext.Current.CancellationToken);
        });

    [Fact]
    public Task Jira_Cloud_hears_an_API_token() => AssertFirstAsync(
        """
        GET /rest/api/3/issue/ENG-1?fields=summary%2Cdescription%2Cproject%2Cstatus%2Cresolution%2Cpriority%2Cassignee%2Clabels%2Ccomponents%2Cissuelinks%2Csecurity%2CfixVersions%2Ccreated%2Cupdated%2Ccomment%2Cattachment%2Cduedate&properties=bugbridge HTTP/1.1
        Host: remote.example
        Authorization: Basic YnJpZGdlQGV4YW1wbGUuY29tOnRva2Vu
        Accept: application/json
        User-Agent: BugBridge/1.0
        """,
        () => JiraAsync(JiraKind.Cloud, "bridge@example.com"));

    [Fact]
    public Task Jira_Data_Center_hears_a_personal_access_token() => AssertFirstAsync(
        """
        GET /rest/api/2/issue/ENG-1?fields=summary%2Cdescription%2Cproject%2Cstatus%2Cresolution%2Cpriority%2Cassignee%2Clabels%2Ccomponents%2Cissuelinks%2Csecurity%2CfixVersions%2Ccreated%2Cupdated%2Ccomment%2Cattachment%2Cduedate&properties=bugbridge HTTP/1.1
        Host: remote.example
        Authorization: Bearer token
        Accept: application/json
        User-Agent: BugBridge/1.0
        """,
        () => JiraAsync(JiraKind.DataCenter, string.Empty));

    private async Task ZendeskAsync(ZendeskSettings settings)
    {
        using var helpdesk = ZendeskHelpdesk.Create(settings, _budget, TimeProvider.System, _network);
        await helpdesk.ReadAsync("1", TestContext.Current.CancellationToken);
    }

    private async Task JiraAsync(JiraKind kind, string email)
    {
        using var tracker = JiraIssueTracker.Create(
            new JiraSettings { Kind = kind, BaseUrl = "http://remote.example", Email = email, Token = "token" }, _budget, TimeProvider.System, _network);
        await tracker.ReadAsync("ENG-1", TestContext.Current.CancellationToken);
    }

    private async Task AssertFirstAsync(string expected, Func<Task> read)
    {
        // The answer says nothing that can be used.
        await Record.ExceptionAsync(read);

        var sent = RecordedConnection.TextOf(_sent);
        var end = sent.IndexOf("\n\n", StringComparison.Ordinal);
        Assert.Equal(expected, sent[..end]);
    }
}
