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

    /// <summary>Its address. Anyone who knows it can post, so it is secret.</summary>
    public string WebhookUrl { get; set; } = string.Empty;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (Name.Length == 0)
        {
            yield return new SetupFault(nameof(Name), "The chat has no name.", "Give it a name for schedules to use.");
        }

        if (!Uri.TryCreate(WebhookUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return new SetupFault(nameof(WebhookUrl), "It is not an http or https address.", "Use the address the chat shows for its incoming webhook.");
        }
    }
}
