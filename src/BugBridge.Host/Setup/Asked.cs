namespace BugBridge.Host.Setup;

/// <summary>The names of the questions, as a file of answers has them.</summary>
internal static class Asked
{
    public const string Helpdesk = "helpdesk";
    public const string HelpdeskUrl = "helpdeskUrl";
    public const string ClientId = "clientId";
    public const string ClientSecret = "clientSecret";
    public const string ApiKey = "apiKey";
    public const string HelpdeskToken = "helpdeskToken";
    public const string Queues = "queues";
    public const string JiraUrl = "jiraUrl";
    public const string JiraEmail = "jiraEmail";
    public const string JiraToken = "jiraToken";
    public const string Project = "project";
    public const string IssueType = "issueType";
    public const string BugTag = "bugTag";
    public const string SeverityField = "severityField";
    public const string SeverityValues = "severityValues";
    public const string TicketFields = "ticketFields";
    public const string JiraFields = "jiraFields";
    public const string PublicUrl = "publicUrl";

    /// <summary>Nobody is asked for it: the address of Jira tells it.</summary>
    public const string JiraKind = "(kind of Jira)";

    /// <summary>Nobody is asked for it: it is made where others can reach BugBridge.</summary>
    public const string AccessToken = "(access token)";
}
