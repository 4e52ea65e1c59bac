namespace BugBridge.Connectors.Webhooks;

/// <summary>What a webhook's body came to.</summary>
/// <param name="Kind">What is meant.</param>
/// <param name="Id">Which one; empty where there is none.</param>
/// <param name="Other">The second one of its kind that it is about, or null.</param>
public readonly record struct WebhookHint(WebhookHintKind Kind, string Id, string? Other = null)
{
    /// <summary>About something that the bridge does not watch.</summary>
    public static WebhookHint Nothing => new(WebhookHintKind.Nothing, string.Empty);

    /// <summary>Valid JSON, but not what this sender sends.</summary>
    public static WebhookHint Unreadable => new(WebhookHintKind.Unreadable, string.Empty);
}
