namespace BugBridge.Connectors.Webhooks;

/// <summary>What of a webhook's request may prove who sent it.</summary>
public interface IWebhookRequest
{
    /// <summary>A header's value; null when there is no such header.</summary>
    string? Header(string name);

    /// <summary>The value of a parameter of the address; null when there is no such parameter.</summary>
    string? Query(string name);
}
