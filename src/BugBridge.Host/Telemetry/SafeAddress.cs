namespace BugBridge.Host.Telemetry;

/// <summary>
/// An address as it may be told to a collector. Of its path only words of the remotes' interfaces stay, since what stands between them may be
/// a person's login, a file's name or a token; there is no query and no password.
/// </summary>
internal static class SafeAddress
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "2", "2.0", "3", "REST", "agents", "api", "attachment", "attachments", "audits", "bulkfetch", "changelog", "comment", "comments", "companies",
        "contacts", "content", "conversations", "correspond", "count", "createmeta", "cursor", "cursor.json", "field", "groups", "incremental", "issue", "issueLink", "issueLinkType",
        "issuetypes", "jira", "job_statuses", "jql", "latest", "links", "me", "mypermissions", "myself", "notes", "oauth", "priority", "project",
        "properties", "queue", "remotelink", "reply", "resolution", "rest", "rt", "search", "serverInfo", "show_many", "statuses", "tags", "ticket",
        "ticket_events", "ticket_fields", "tickets", "tokens", "transaction", "transactions", "transitions", "update_many", "uploads", "user", "users",
        "v2",
    };

    /// <summary>For example <c>https://acme.zendesk.com/api/v2/tickets/*/comments</c>.</summary>
    public static string Of(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
        + string.Join('/', address.AbsolutePath.Split('/').Select(part => part.Length == 0 || Words.Contains(part) ? part : "*"));
}
