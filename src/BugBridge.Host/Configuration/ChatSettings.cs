using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>An incoming webhook of a team chat.</summary>
public sealed class ChatSettings : ISettings
{
    /// <summary>What schedules call it.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>What it understands.</summary>
    public ChatKind Kind { get; set; } = ChatKind.Slack;

    /// <summary>Its address. Whoever knows it can post, so it is kept secret.</summary>
    public string WebhookUrl { get; set; } = string.Empty;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (Name.Length == 0)
        {
            yield return new SetupFault(nameof(Name), "The chat has no name.", "Give a name by which schedules can call it.");
        }

        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new SetupFault(nameof(WebhookUrl), "It is not an http or https address.", "Give the address that the chat shows for its incoming webhook.");
        }
    }
}
