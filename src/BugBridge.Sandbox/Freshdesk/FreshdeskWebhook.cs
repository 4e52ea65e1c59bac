namespace BugBridge.Sandbox.Freshdesk;

/// <summary>An automation that calls an address for every change of a ticket.</summary>
/// <param name="Url">The receiver.</param>
/// <param name="Secret">What its custom header <c>X-BugBridge-Secret</c> holds: Freshdesk signs nothing.</param>
public sealed record FreshdeskWebhook(Uri Url, string Secret)
{
    /// <summary>The body, with <c>{{ticket.id}}</c> replaced.</summary>
    public string Template { get; init; } = """{"ticket_id": "{{ticket.id}}"}""";
}
