namespace BugBridge.Sandbox.Jira;

/// <summary>How the stand-in for Jira behaves.</summary>
public sealed record JiraOptions
{
    /// <summary>Whether it is Jira Cloud or Data Center. What it holds is the same.</summary>
    public JiraEdition Edition { get; init; }

    /// <summary>False for a Data Center that leaves out the properties of new issues without a word, as old releases did.</summary>
    public bool TakesPropertiesOfNew { get; init; } = true;

    /// <summary>False for a Data Center that leaves out the properties of comments where many are read.</summary>
    public bool ListsCommentProperties { get; init; } = true;

    /// <summary>The e-mail of the account that the bridge works with.</summary>
    public string Email { get; init; } = "bugbridge@acme.example";

    /// <summary>Its API token, good with basic authentication at the site; for Data Center its personal access token, good as a bearer token.</summary>
    public string Token { get; init; } = "sandbox-jira-token";

    /// <summary>When the personal access token ends; null for never. Cloud does not tell of its tokens.</summary>
    public DateTimeOffset? TokenEndsAt { get; init; }

    /// <summary>For Cloud another API token of it, with scopes: good with basic authentication at the API host alone.</summary>
    public string ScopedToken { get; init; } = "sandbox-jira-scoped-token";

    /// <summary>The OAuth client of a service account, which acts as the same account.</summary>
    public string ClientId { get; init; } = "sandbox-jira-client";

    /// <summary>The client's secret.</summary>
    public string ClientSecret { get; init; } = "sandbox-jira-client-secret";

    /// <summary>How long an OAuth token lives.</summary>
    public TimeSpan OAuthTokenLifetime { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>Cloud's id of the site. The API host is the site's own address with <c>/ex/jira/{cloudId}</c> before the path.</summary>
    public string CloudId { get; init; } = "0a1b2c3d-1111-4222-8333-444455556666";

    /// <summary>How long the search index stays behind what was written.</summary>
    public TimeSpan SearchLag { get; init; }

    /// <summary>Writes to one issue in any 2 s; null for no limit. Jira allows 20.</summary>
    public int? IssueWritesInTwoSeconds { get; init; } = 20;

    /// <summary>Writes to one issue in any 30 s; null for no limit. Jira allows 100.</summary>
    public int? IssueWritesInThirtySeconds { get; init; } = 100;

    /// <summary>GET, and apart from them POST, calls a second; null for no limit. Jira allows 100.</summary>
    public int? ReadsPerSecond { get; init; }

    /// <summary>PUT, and apart from them DELETE, calls a second; null for no limit. Jira allows 50.</summary>
    public int? WritesPerSecond { get; init; }

    /// <summary>The most characters of a description or a comment.</summary>
    public int TextLimit { get; init; } = 32_767;

    /// <summary>The most bytes of a file.</summary>
    public long LargestFile { get; init; } = 1_000_000_000;

    /// <summary>The time zone of the bridge's account, in which JQL reads dates.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The waits before a webhook is sent again; as many as there are repetitions. Jira waits 5 to 15 minutes.</summary>
    public IReadOnlyList<TimeSpan> WebhookRetries { get; init; } =
        [.. Enumerable.Range(1, 5).Select(attempt => TimeSpan.FromMilliseconds(50 * attempt))];

    /// <summary>Jira's own limits and a lag as it is often seen.</summary>
    public static JiraOptions Realistic { get; } = new()
    {
        SearchLag = TimeSpan.FromSeconds(5),
        ReadsPerSecond = 100,
        WritesPerSecond = 50,
    };
}
