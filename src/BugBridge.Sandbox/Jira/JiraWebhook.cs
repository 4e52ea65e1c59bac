namespace BugBridge.Sandbox.Jira;

/// <summary>Where Jira tells of changes.</summary>
/// <param name="Url">The receiver.</param>
/// <param name="Secret">What the signature is made with. A Data Center signs nothing without one.</param>
public sealed record JiraWebhook(Uri Url, string Secret)
{
    /// <summary>The events that are told, such as <c>comment_created</c>; null for all.</summary>
    public IReadOnlySet<string>? Events { get; init; }
}
