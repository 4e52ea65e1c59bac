namespace BugBridge.Sandbox.Jira;

/// <summary>How the stand-in for Jira Cloud behaves.</summary>
public sealed record JiraOptions
{
    /// <summary>The e-mail of the account that the bridge works with.</summary>
    public string Email { get; init; } = "bugbridge@acme.example";

    /// <summary>Its API token, good with basic authentication and as a bearer token.</summary>
    public string Token { get; init; } = "sandbox-jira-token";

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
