using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Webhooks;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Sandbox;

public sealed class WebhookTests
{
    private const string Secret = "It's a Secret to Everybody";

    [Fact]
    public async Task A_trigger_names_the_ticket_and_is_signed_over_timestamp_and_body()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandboxes.StartAsync();
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(receiver.Url, Secret));
        var ticket = File(sandbox);
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        var (headers, body) = Assert.Single(receiver.Taken);
        Assert.Equal($$"""{"ticket_id": "{{ticket}}"}""", body);
        var signed = Encoding.UTF8.GetBytes(headers["X-Zendesk-Webhook-Signature-Timestamp"] + body);
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)), headers["X-Zendesk-Webhook-Signature"]);
        Assert.NotEmpty(headers["X-Zendesk-Webhook-Invocation-Id"]);
    }

    [Fact]
    public async Task Events_name_what_happened_and_the_ticket()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandboxes.StartAsync();
        var ticket = File(sandbox);
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(receiver.Url, Secret) { Template = null });
        sandbox.Zendesk.Note(ticket, "/bug");
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        var told = JsonNode.Parse(Assert.Single(receiver.Taken).Body)!;
        Assert.Equal("zen:event-type:ticket.comment_added", (string?)told["type"]);
        Assert.Equal($"{ticket}", (string?)told["detail"]!["id"]);
    }

    [Fact]
    public async Task Jira_signs_and_repeats_with_the_same_identifier_until_it_is_taken()
    {
        await using var receiver = await Receiver.StartAsync(503, 429, 200);
        await using var sandbox = await Sandboxes.StartAsync();
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");
        sandbox.Jira.AddWebhook(new JiraWebhook(receiver.Url, Secret) { Events = new HashSet<string>(StringComparer.Ordinal) { "comment_created" } });
        sandbox.Jira.Comment(issue, "On it.");
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, receiver.Taken.Count);
        Assert.Single(receiver.Taken.Select(taken => taken.Headers["X-Atlassian-Webhook-Identifier"]).Distinct(StringComparer.Ordinal));
        var (headers, body) = receiver.Taken.First();
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
        Assert.Equal("sha256=" + Convert.ToHexStringLower(digest), headers["X-Hub-Signature"]);
        var told = JsonNode.Parse(body)!;
        Assert.Equal("comment_created", (string?)told["webhookEvent"]);
        Assert.Equal(issue, (string?)told["issue"]!["key"]);
        Assert.Equal([503, 429, 200], sandbox.Webhooks.Deliveries.Select(delivery => delivery.Status));
    }

    [Fact]
    public async Task A_link_between_issues_is_told_by_the_ids_of_both_and_by_nothing_else()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandboxes.StartAsync();
        sandbox.Jira.AddEngineer("Erik");
        var (one, other) = (sandbox.Jira.FileIssue("ENG", "Broken"), sandbox.Jira.FileIssue("ENG", "Broken, too"));
        sandbox.Jira.AddWebhook(new JiraWebhook(receiver.Url, Secret));
        sandbox.Jira.Link(other, one, "Duplicate");
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);
        sandbox.Jira.Unlink(other, one, "Duplicate");
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        var told = receiver.Taken.Select(taken => JsonNode.Parse(taken.Body)!).ToList();
        Assert.Equal(["issuelink_created", "issuelink_deleted"], told.Select(body => (string)body["webhookEvent"]!));
        Assert.All(told, body => Assert.Equal(
            (sandbox.Jira.Issue(other).Id, sandbox.Jira.Issue(one).Id, "duplicates"),
            ((long)body["issueLink"]!["sourceIssueId"]!, (long)body["issueLink"]!["destinationIssueId"]!, (string)body["issueLink"]!["issueLinkType"]!["outwardName"]!)));
    }

    [Fact]
    public async Task What_is_not_taken_is_given_up_after_the_last_repetition()
    {
        await using var receiver = await Receiver.StartAsync(500, 500, 500, 500, 500);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Zendesk = new ZendeskOptions { WebhookRetries = [default, default, default] } });
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(receiver.Url, Secret));
        File(sandbox);
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, receiver.Taken.Count);
    }

    [Fact]
    public async Task Webhooks_can_be_dropped_and_repeated()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var sandbox = await Sandboxes.StartAsync();
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(receiver.Url, Secret));

        sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        File(sandbox);
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);
        Assert.Empty(receiver.Taken);
        sandbox.Webhooks.Trouble = new WebhookTrouble { Repeated = 1, Shuffle = TimeSpan.FromMilliseconds(5) };
        File(sandbox);
        await sandbox.Webhooks.WhenSettledAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, receiver.Taken.Count);
    }

    private static long File(SandboxServer sandbox)
    {
        sandbox.Zendesk.AddRep("Rosa");
        return sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Carla"), "Broken", "Help");
    }
}
