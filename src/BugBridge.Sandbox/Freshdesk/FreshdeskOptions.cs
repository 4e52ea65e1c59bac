namespace BugBridge.Sandbox.Freshdesk;

/// <summary>How the stand-in for Freshdesk behaves.</summary>
public sealed record FreshdeskOptions
{
    /// <summary>The API key of the agent that the bridge works with.</summary>
    public string ApiKey { get; init; } = "sandbox-api-key";

    /// <summary>That agent's address.</summary>
    public string Email { get; init; } = "bugbridge@acme.example";

    /// <summary>All calls a minute, of everybody; null for no limit. Freshdesk allows 200, 400 or 700 by plan; embedding counts extra.</summary>
    public int? CallsPerMinute { get; init; }

    /// <summary>True to take titles out of HTML that is sent: the bridge's replies lose their stamp.</summary>
    public bool DropsTitles { get; init; }

    /// <summary>The most bytes of a file. Freshdesk takes 20 MB in a note or reply.</summary>
    public long LargestFile { get; init; } = 20_000_000;

    /// <summary>The waits before a webhook is sent again; as many as there are repetitions. Freshdesk repeats after half an hour.</summary>
    public IReadOnlyList<TimeSpan> WebhookRetries { get; init; } = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)];

    /// <summary>Freshdesk's own limits.</summary>
    public static FreshdeskOptions Realistic { get; } = new() { CallsPerMinute = 400 };
}
