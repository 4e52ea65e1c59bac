using System.Net;
using BugBridge.Connectors.Webhooks;
using BugBridge.Host.Webhooks;
using Xunit;

namespace BugBridge.Tests.Host.Webhooks;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Ticket = """{"ticket_id": "12"}""";
    private const string Issue = """{"webhookEvent": "jira:issue_updated", "issue": {"id": "10001", "key": "ENG-1"}}""";

    private WebhookRig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await WebhookRig.StartAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(Ticket, "ticket 12")]
    [InlineData("""{"ticket_id": 12}""", "ticket 12")]
    [InlineData("""{"type": "zen:event-type:ticket.comment_added", "detail": {"id": "34"}, "event": {}}""", "ticket 34")]
    public async Task A_signed_webhook_of_Zendesk_says_which_ticket_to_look_at(string body, string hint)
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync(body));

        Assert.Equal([hint], _rig.Hints.Said);
    }

    [Theory]
    [InlineData(Issue, "issue 10001")]
    [InlineData("""{"webhookEvent": "comment_created", "comment": {"id": "7"}, "issue": {"id": "10002"}}""", "issue 10002")]
    [InlineData("""{"webhookEvent": "jira:version_released", "version": {"id": "5"}}""", "versions")]
    [InlineData("""{"webhookEvent": "sprint_updated", "sprint": {"id": 5}}""", "versions")]
    public async Task A_signed_webhook_of_Jira_says_where_to_look(string body, string hint)
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(body));

        Assert.Equal([hint], _rig.Hints.Said);
    }

    [Theory]
    [InlineData("issuelink_created")]
    [InlineData("issuelink_deleted")]
    public async Task A_link_that_comes_or_goes_says_to_look_at_both_its_issues(string name)
    {
        var body = $$$"""{"webhookEvent": "{{{name}}}", "issueLink": {"id": 7, "sourceIssueId": 10001, "destinationIssueId": 10002, "issueLinkType": {"id": 2, "name": "Duplicate"} } }""";

        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(body));

        Assert.Equal(["issue 10001", "issue 10002"], _rig.Hints.Said);
    }

    [Fact]
    public async Task A_link_without_its_ends_is_unreadable() =>
        Assert.Equal(HttpStatusCode.BadRequest, await _rig.JiraAsync("""{"webhookEvent": "issuelink_created", "issueLink": {"id": 7, "sourceIssueId": 10001}}"""));

    [Fact]
    public async Task A_scrip_of_Request_Tracker_is_known_by_the_shared_secret()
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.PostAsync("request-tracker", Ticket, [("X-BugBridge-Secret", WebhookRig.RequestTrackerSecret)]));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("request-tracker", Ticket, [("X-BugBridge-Secret", "guessed")]));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("request-tracker", Ticket, []));

        Assert.Equal(["ticket 12"], _rig.Hints.Said);
    }

    [Fact]
    public async Task An_automation_of_Freshdesk_is_known_by_its_own_shared_secret()
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.PostAsync("freshdesk", Ticket, [("X-BugBridge-Secret", WebhookRig.FreshdeskSecret)]));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("freshdesk", Ticket, [("X-BugBridge-Secret", WebhookRig.RequestTrackerSecret)]));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("freshdesk", Ticket, []));

        Assert.Equal(["ticket 12"], _rig.Hints.Said);
    }

    [Fact]
    public async Task Webhooks_signed_with_another_secret_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.ZendeskAsync(Ticket, secret: "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.JiraAsync(Issue, secret: "another"));

        Assert.Empty(_rig.Hints.Said);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("sha1=0000")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha256=zz00000000000000000000000000000000000000000000000000000000000000")]
    public async Task Signatures_that_are_no_signatures_are_refused(string signature)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("jira", Issue, [("X-Hub-Signature", signature)]));
        Assert.Equal(HttpStatusCode.Unauthorized, await _rig.PostAsync("zendesk", Ticket, [("X-Zendesk-Webhook-Signature", signature)]));

        Assert.Empty(_rig.Hints.Said);
    }

    [Theory]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    public async Task A_webhook_of_Zendesk_is_taken_within_five_minutes_of_its_signing_and_not_after(int ageInSeconds, HttpStatusCode answer) =>
        Assert.Equal(answer, await _rig.ZendeskAsync(Ticket, age: TimeSpan.FromSeconds(ageInSeconds)));

    [Fact]
    public async Task A_repeated_delivery_is_answered_like_the_first_and_has_no_effect()
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(Issue, "delivery-1"));
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(Issue, "delivery-1"));
        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync(Ticket, "delivery-1"));
        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync(Ticket, "delivery-1"));

        Assert.Equal(["issue 10001", "ticket 12"], _rig.Hints.Said);
    }

    [Fact]
    public void The_memory_of_deliveries_is_bounded_and_forgets_the_oldest()
    {
        var recent = new RecentDeliveries(capacity: 2);

        Assert.Equal([true, true, false, true, true], new[] { "a", "b", "a", "c", "a" }.Select(recent.IsNew));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_one_mebibyte_is_refused_whether_or_not_it_tells_its_length(bool isChunked)
    {
        var body = "{\"ticket_id\": 12, \"x\": \"" + new string('x', WebhookReceiver.LongestBody) + "\"}";

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await _rig.PostAsync("zendesk", body, [], isChunked));
        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync(Ticket));
    }

    [Fact]
    public async Task A_body_of_just_under_one_mebibyte_is_taken()
    {
        var body = "{\"ticket_id\": 12, \"x\": \"" + new string('x', WebhookReceiver.LongestBody - 100) + "\"}";

        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync(body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[12]")]
    [InlineData("\"12\"")]
    [InlineData("{}")]
    [InlineData("""{"ticket_id": "12/../13"}""")]
    [InlineData("""{"ticket_id": -12}""")]
    [InlineData("""{"ticket_id": 1e3}""")]
    [InlineData("""{"ticket_id": {"id": 12}}""")]
    [InlineData("""{"type": "\ud800", "ticket_id": "\ud800"}""")]
    [InlineData("""{"ticket_id": "123456789012345678901"}""")]
    public async Task What_names_no_ticket_is_unreadable(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await _rig.ZendeskAsync(body));

        Assert.Empty(_rig.Hints.Said);
    }

    [Fact]
    public async Task A_body_nested_without_end_is_unreadable() =>
        Assert.Equal(HttpStatusCode.BadRequest, await _rig.JiraAsync(new string('[', 100_000)));

    [Fact]
    public async Task An_unreadable_delivery_that_comes_again_readable_is_taken()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await _rig.JiraAsync("{", "delivery-1"));
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(Issue, "delivery-1"));

        Assert.Equal(["issue 10001"], _rig.Hints.Said);
    }

    [Theory]
    [InlineData("""{"webhookEvent": "user_created", "user": {}}""")]
    [InlineData("""{"webhookEvent": "project_updated", "project": {"id": 1}}""")]
    public async Task What_the_bridge_does_not_watch_is_taken_without_effect(string body)
    {
        Assert.Equal(HttpStatusCode.OK, await _rig.JiraAsync(body));
        Assert.Equal(HttpStatusCode.OK, await _rig.ZendeskAsync("""{"type": "zen:event-type:user.created", "detail": {"id": "9"}}"""));

        Assert.Empty(_rig.Hints.Said);
    }

    [Fact]
    public void The_signature_of_Jira_agrees_with_the_published_example() => Assert.True(Signature.IsHexOf(
        "a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9", "It's a Secret to Everybody", "Hello World!"u8));
}
