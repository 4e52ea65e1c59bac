using System.Net;
using Xunit;

namespace BugBridge.Tests.Host.Webhooks;

/// <summary>Webhooks of a Jira Data Center, which may be too old to sign any: the secret then stands in their address.</summary>
public sealed class DataCenterWebhookTests : IAsyncLifetime
{
    private const string Issue = """{"webhookEvent": "jira:issue_updated", "issue": {"id": "10001", "key": "ENG-1"}}""";

    private WebhookRig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await WebhookRig.StartAsync(jiraMaySignNothing: true);

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(Issue, "issue 10001")]
    [InlineData("""{"webhookEvent": "comment_created", "comment": {"id": "7", "self": "https://jira.example/rest/api/2/issue/10002/comment/7"}}""", "issue 10002")]
    public async Task One_with_the_secret_in_its_address_says_where_to_look(string body, string hint)
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.PostAsync($"jira?secret={WebhookRig.JiraSecret}", body, []));

        Assert.Equal([hint], _rig.Hints.Said);
    }

    [Theory]
    [InlineData("jira")]
    [InlineData("jira?secret=")]
    [InlineData("jira?secret=another-secret")]
    public async Task One_without_it_is_not_trusted(string address)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync(address, Issue, []));

        Assert.Empty(_rig.Hints.Said);
    }

    [Fact]
    public async Task One_that_is_signed_is_judged_by_its_signature_alone()
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(Issue));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync($"jira?secret={WebhookRig.JiraSecret}", Issue, [("X-Hub-Signature", "sha256=" + new string('0', 64))]));
    }

    [Theory]
    [InlineData("""{"webhookEvent": "comment_created", "comment": {"id": "7"}}""")]
    [InlineData("""{"webhookEvent": "comment_created", "comment": {"id": "7", "self": "https://jira.example/rest/api/2/issue/../comment/7"}}""")]
    public async Task A_comment_that_does_not_say_where_it_stands_is_unreadable(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await _rig.PostAsync($"jira?secret={WebhookRig.JiraSecret}", body, []));

    [Fact]
    public async Task Where_all_are_signed_a_secret_in_the_address_proves_nothing()
    {
        await using var cloud = await WebhookRig.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await cloud.PostAsync($"jira?secret={WebhookRig.JiraSecret}", Issue, []));
    }
}
