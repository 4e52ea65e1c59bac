using BugBridge.Connectors.Jira;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Tests.Journeys;

/// <summary>The worker's settings between the stand-ins: it polls only when a journey says so, and tries again within moments.</summary>
internal static class JourneySettings
{
    // What a write left behind counts as absent only after this, so it is short; tests that wait for it make time go faster.
    private const int FreshdeskTimeout = 20;

    public const string WebhookSecret = "journey-webhook-secret";

    public static BridgeSettings For(SandboxServer sandbox, SandboxOptions options, string databasePath, int speed)
    {
        var settings = new BridgeSettings();
        UseFreshdesk(settings, sandbox, options);
        settings.Helpdesk.Zendesk.BaseUrl = sandbox.ZendeskUrl?.AbsoluteUri ?? string.Empty;
        settings.Helpdesk.Zendesk.ClientId = options.Zendesk.ClientId;
        settings.Helpdesk.Zendesk.ClientSecret = options.Zendesk.ClientSecret;
        settings.Helpdesk.Zendesk.WebhookSecret = WebhookSecret;
        settings.Helpdesk.Zendesk.JobSettle = TimeSpan.Zero;
        (settings.Helpdesk.Zendesk.CallsPerMinute, settings.Helpdesk.Zendesk.TicketUpdatesPerMinute) = (100_000, 100_000);
        settings.Jira.BaseUrl = sandbox.JiraUrl.AbsoluteUri;
        (settings.Jira.Token, settings.Jira.WebhookSecret) = (options.Jira.Token, WebhookSecret);
        (settings.Jira.Kind, settings.Jira.Email) = options.Jira.Edition == JiraEdition.DataCenter ? (JiraKind.DataCenter, string.Empty) : (JiraKind.Cloud, options.Jira.Email);
        (settings.Jira.CallsPerMinute, settings.Jira.SearchLag) = (60_000, TimeSpan.Zero);
        (settings.Helpdesk.Zendesk.TimeoutSeconds, settings.Jira.TimeoutSeconds) = (Math.Min(300, 30 * speed), Math.Min(300, 30 * speed));
        settings.Jira.Projects.Add("ENG");
        settings.Filing.Project = "ENG";
        settings.Filing.Match.Add(new() { Tags = ["bug"] });
        (settings.Relay.TicketFields.IssueKey, settings.Relay.TicketFields.Estimate, settings.Relay.TicketFields.Workaround) =
            ("Jira issue", "Fix expected", "Workaround");
        (settings.Sync.PollHelpdeskEvery, settings.Sync.PollJiraEvery, settings.Sync.ReconcileEvery) =
            (TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7));
        (settings.Sync.FirstRetry, settings.Sync.LongestRetry) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(200));
        (settings.Storage.Path, settings.Storage.BusyTimeoutSeconds) = (databasePath, 60);

        // No wait before an approved reply, and drafts for customers, the notes that show them, and what engineers are told of joins only where a journey is about them.
        settings.Outreach.UndoFor = TimeSpan.Zero;
        settings.Outreach.Events.Clear();
        settings.Filing.TellJoined = false;
        settings.Web.Url = "http://127.0.0.1:0";
        return settings;
    }

    private static void UseFreshdesk(BridgeSettings settings, SandboxServer sandbox, SandboxOptions options)
    {
        if (options.Helpdesk == HelpdeskVendor.Freshdesk)
        {
            var freshdesk = settings.Helpdesk.Freshdesk;
            settings.Helpdesk.Kind = nameof(HelpdeskSettings.Freshdesk);
            (freshdesk.BaseUrl, freshdesk.ApiKey, freshdesk.WebhookSecret) = (sandbox.FreshdeskUrl.AbsoluteUri, options.Freshdesk.ApiKey, WebhookSecret);
            (freshdesk.CallsPerMinute, freshdesk.TimeoutSeconds) = (100_000, FreshdeskTimeout);
        }
    }
}
