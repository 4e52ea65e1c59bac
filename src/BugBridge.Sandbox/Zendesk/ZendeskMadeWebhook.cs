namespace BugBridge.Sandbox.Zendesk;

/// <summary>A webhook that an administrator made. It calls nobody before a trigger does.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Endpoint">The receiver.</param>
/// <param name="Secret">What Zendesk signs with; Zendesk chose it.</param>
internal sealed record ZendeskMadeWebhook(string Id, string Name, string Endpoint, string Secret)
{
    /// <summary>Whether it is switched on.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether triggers may call it.</summary>
    public bool IsForTriggers { get; init; }
}
