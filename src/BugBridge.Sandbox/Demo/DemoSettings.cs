namespace BugBridge.Sandbox.Demo;

/// <summary>BugBridge's settings for the demo company, by their paths. Storage, logs and web addresses are the program's own matter.</summary>
public static class DemoSettings
{
    /// <summary>What the webhooks of both sides are signed with.</summary>
    public const string WebhookSecret = "demo-webhook-secret";

    /// <summary>Connects BugBridge to the stand-ins and fits it to the company's way of working.</summary>
    public static IReadOnlyDictionary<string, string?> For(DemoSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var (zendesk, jira) = (site.Options.Zendesk, site.Options.Jira);
        return new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Helpdesk:Kind"] = "Zendesk",
            ["Helpdesk:Zendesk:BaseUrl"] = site.Server.ZendeskUrl.AbsoluteUri,
            ["Helpdesk:Zendesk:ClientId"] = zendesk.ClientId,
            ["Helpdesk:Zendesk:ClientSecret"] = zendesk.ClientSecret,
            ["Helpdesk:Zendesk:WebhookSecret"] = WebhookSecret,
            ["Helpdesk:Zendesk:CallsPerMinute"] = "100000",
            ["Helpdesk:Zendesk:TicketUpdatesPerMinute"] = "100000",
            ["Jira:BaseUrl"] = site.Server.JiraUrl.AbsoluteUri,
            ["Jira:Email"] = jira.Email,
            ["Jira:Token"] = jira.Token,
            ["Jira:WebhookSecret"] = WebhookSecret,
            ["Jira:CallsPerMinute"] = "100000",
            ["Jira:Projects:0"] = DemoSite.Project,
            ["Jira:Projects:1"] = DemoSite.AppProject,
            ["Jira:EstimateSources:0"] = "DueDate",
            ["Jira:EstimateSources:1"] = "FixVersion",
            ["Filing:Project"] = DemoSite.Project,
            ["Filing:Match:0:Tags:0"] = DemoSite.BugTag,
            ["Filing:Routes:0:When:Tags:0"] = "mobile",
            ["Filing:Routes:0:Components:0"] = "Mobile",
            ["Filing:Environment:0:Field"] = "Browser",
            ["Filing:Environment:1:Field"] = "App version",
            ["Ranking:Fields:Tickets"] = "Bridge tickets",
            ["Ranking:Fields:Customers"] = "Bridge customers",
            ["Ranking:Fields:Revenue"] = "Bridge revenue",
            ["Ranking:Fields:Score"] = "Bridge score",
            ["Ranking:Fields:ReportedBy"] = "Bridge reported by",
            ["Ranking:Priorities:0:Name"] = "High",
            ["Ranking:Priorities:0:FromScore"] = "50",
            ["Relay:TicketFields:IssueKey"] = "Jira issue",
            ["Relay:TicketFields:Estimate"] = "Fix expected",
            ["Relay:TicketFields:Workaround"] = "Workaround",
        };
    }
}
