namespace BugBridge.Sandbox.Zendesk;

/// <summary>Where Zendesk tells of changes.</summary>
/// <param name="Url">The receiver.</param>
/// <param name="Secret">What the signature is made with.</param>
public sealed record ZendeskWebhook(Uri Url, string Secret)
{
    /// <summary>
    /// What a trigger sends, with <c>{{ticket.id}}</c> replaced; or null for a webhook of events, whose body has <c>type</c> and
    /// <c>detail.id</c>.
    /// </summary>
    public string? Template { get; init; } = """{"ticket_id": "{{ticket.id}}"}""";
}
