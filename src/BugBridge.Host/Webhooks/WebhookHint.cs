namespace BugBridge.Host.Webhooks;

/// <summary>What a webhook's body came to.</summary>
/// <param name="Kind">What is meant.</param>
/// <param name="Id">Which one; empty where there is none.</param>
/// <param name="Other">The second one of its kind that it is about, or null.</param>
internal readonly record struct WebhookHint(WebhookHintKind Kind, string Id, string? Other = null)
{
    /// <summary>About something that the bridge does not watch.</summary>
    public static WebhookHint Nothing => new(WebhookHintKind.Nothing, string.Empty);

    /// <summary>Valid JSON, but not what this sender sends.</summary>
    public static WebhookHint Unreadable => new(WebhookHintKind.Unreadable, string.Empty);

    /// <summary>Passes it on.</summary>
    public void Tell(IChangeHints hints)
    {
        switch (Kind)
        {
            case WebhookHintKind.Ticket:
                hints.TicketChanged(Id);
                break;
            case WebhookHintKind.Issue:
                hints.IssueChanged(Id);
                if (Other is not null)
                {
                    hints.IssueChanged(Other);
                }

                break;
            case WebhookHintKind.Versions:
                hints.VersionsChanged();
                break;
            default:
                break;
        }
    }
}
