namespace BugBridge.Host.Configuration;

/// <summary>What an incoming webhook of a chat understands.</summary>
public enum ChatKind
{
    /// <summary>A text, as Slack and Mattermost take it.</summary>
    Slack,

    /// <summary>A card, as Microsoft Teams takes it.</summary>
    Teams,
}
