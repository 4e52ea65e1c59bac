namespace BugBridge.Sandbox.Zendesk;

/// <summary>How the stand-in for Zendesk behaves.</summary>
public sealed record ZendeskOptions
{
    /// <summary>The OAuth client that may mint tokens.</summary>
    public string ClientId { get; init; } = "bugbridge";

    /// <summary>Its secret.</summary>
    public string ClientSecret { get; init; } = "sandbox-client-secret";

    /// <summary>The e-mail of the account that the bridge works with, also for the legacy API token.</summary>
    public string Email { get; init; } = "bugbridge@acme.example";

    /// <summary>The legacy API token.</summary>
    public string ApiToken { get; init; } = "sandbox-api-token";

    /// <summary>How long an OAuth token lives when its request names no <c>expires_in</c>.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How far in the past the <c>start_time</c> of an export must lie. Zendesk wants a minute.</summary>
    public TimeSpan ExportStartAge { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a change stays out of the exports. At Zendesk about a minute.</summary>
    public TimeSpan ExportLag { get; init; }

    /// <summary>One in so many updates comes without metadata in the export of ticket events, which promises none; null lets all have it.</summary>
    public int? ExportsLeaveOutMetadata { get; init; } = 3;

    /// <summary>Tickets, or ticket events, on a page of an export.</summary>
    public int ExportPageSize { get; init; } = 1000;

    /// <summary>Export calls a minute; null for no limit. Zendesk allows 10.</summary>
    public int? ExportCallsPerMinute { get; init; }

    /// <summary>All calls a minute; null for no limit. Zendesk allows 200 to 2500, by plan.</summary>
    public int? CallsPerMinute { get; init; }

    /// <summary>Updates of one ticket in ten minutes; null for no limit. Zendesk allows 30.</summary>
    public int? UpdatesOfOneTicket { get; init; }

    /// <summary>How long a job of <c>update_many</c> takes; nothing of it happens before. Zero does it at once.</summary>
    public TimeSpan JobDelay { get; init; }

    /// <summary>How long an <c>Idempotency-Key</c> is remembered.</summary>
    public TimeSpan IdempotencyTime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The most bytes of a file. Zendesk takes 50 MB.</summary>
    public long LargestFile { get; init; } = 50_000_000;

    /// <summary>The waits before a webhook is sent again; as many as there are repetitions.</summary>
    public IReadOnlyList<TimeSpan> WebhookRetries { get; init; } =
        [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)];

    /// <summary>Zendesk's own limits and lags.</summary>
    public static ZendeskOptions Realistic { get; } = new()
    {
        ExportLag = TimeSpan.FromMinutes(1),
        ExportCallsPerMinute = 10,
        CallsPerMinute = 400,
        UpdatesOfOneTicket = 30,
        JobDelay = TimeSpan.FromSeconds(1),
    };
}
