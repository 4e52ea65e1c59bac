using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>Settings for a worker between the sandbox's remotes, quick enough for a test.</summary>
internal static class SandboxSettings
{
    public const string ZendeskSecret = "sandbox-webhook-secret-zendesk";
    public const string JiraSecret = "sandbox-webhook-secret-jira";

    public static JsonObject For(SandboxServer sandbox, int port) => new()
    {
        ["Helpdesk"] = new JsonObject
        {
            ["Kind"] = "Zendesk",
            ["Zendesk"] = new JsonObject
            {
                ["BaseUrl"] = sandbox.ZendeskUrl.ToString(),
                ["ClientId"] = "bugbridge",
                ["ClientSecret"] = "sandbox-client-secret",
                ["CallsPerMinute"] = 60_000,
                ["TicketUpdatesPerMinute"] = 60_000,
                ["TimeoutSeconds"] = 5,
                ["JobSettle"] = "00:00:02",
                ["WebhookSecret"] = ZendeskSecret,
            },
        },
        ["Jira"] = Jira(sandbox),
        ["Filing"] = new JsonObject
        {
            ["Project"] = "ENG",
            ["Match"] = new JsonArray(new JsonObject { ["Tags"] = new JsonArray("bug") }),
        },
        ["Relay"] = new JsonObject { ["TicketFields"] = new JsonObject { ["IssueKey"] = sandbox.Zendesk.IssueField.ToString(CultureInfo.InvariantCulture) } },
        ["Outreach"] = new JsonObject { ["UndoFor"] = "00:00:00" },
        ["Sync"] = Sync(),
        ["Web"] = new JsonObject { ["Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}") },
    };

    public static JsonObject Jira(SandboxServer sandbox) => new()
    {
        ["BaseUrl"] = sandbox.JiraUrl.ToString(),
        ["Email"] = "bugbridge@acme.example",
        ["Token"] = "sandbox-jira-token",
        ["Projects"] = new JsonArray("ENG"),
        ["SearchLag"] = "00:00:02",
        ["CallsPerMinute"] = 60_000,
        ["TimeoutSeconds"] = 5,
        ["EstimateSources"] = new JsonArray("DueDate"),
        ["WebhookSecret"] = JiraSecret,
    };

    public static JsonObject Sync() => new()
    {
        ["PollHelpdeskEvery"] = "00:00:01",
        ["PollJiraEvery"] = "00:00:01",
        ["ReconcileEvery"] = "00:00:10",
        ["FirstRetry"] = "00:00:00.200",
        ["LongestRetry"] = "00:00:02",
    };
}
