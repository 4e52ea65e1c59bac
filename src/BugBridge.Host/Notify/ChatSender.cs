using BugBridge.Core.Deliveries;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Notify;

/// <summary>Tells a team chat the figures by its incoming webhook.</summary>
internal sealed class ChatSender(NotifySettings settings, IHttpClientFactory clients) : ISender
{
    public const string Prefix = "chat:";

    public string Scheme => Prefix;

    public async Task SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var name = delivery.Target[Prefix.Length..];
        var chat = settings.Chats.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new SendException($"There is no chat '{name}' in the configuration any more. Add it under Notify:Chats again.");
        try
        {
            using var client = clients.CreateClient(nameof(ChatSender));
            using var answer = await client.PostAsJsonAsync(chat.WebhookUrl, Message(chat.Kind, delivery.Summary), cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new SendException($"The chat '{name}' answered {(int)answer.StatusCode}. Check that its incoming webhook still exists.");
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new SendException($"The chat '{name}' cannot be reached: {failure.Message}", failure);
        }
    }

    /// <summary>
    /// Slack reads only these three signs (https://docs.slack.dev/messaging/formatting-message-text); escaped, nobody can be called by a name in the
    /// text. Runs of text in a card of Teams are shown as they stand.
    /// </summary>
    private static object Message(ChatKind kind, string text) => kind == ChatKind.Slack
        ? new
        {
            text = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        }
        : new
        {
            type = "message",
            attachments = new[]
            {
                new { contentType = "application/vnd.microsoft.card.adaptive", content = Card(text) },
            },
        };

    private static Dictionary<string, object> Card(string text) => new(StringComparer.Ordinal)
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, at) => new { type = "RichTextBlock", inlines = new[] { new { type = "TextRun", text = line, weight = at == 0 ? "Bolder" : "Default" } } }),
    };
}
