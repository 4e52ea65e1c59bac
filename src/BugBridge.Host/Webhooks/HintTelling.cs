using BugBridge.Connectors.Webhooks;

namespace BugBridge.Host.Webhooks;

/// <summary>Passes on what webhooks came to.</summary>
internal static class HintTelling
{
    /// <summary>Passes it on.</summary>
    public static void Tell(this IChangeHints hints, WebhookHint hint)
    {
        switch (hint.Kind)
        {
            case WebhookHintKind.Ticket:
                hints.TicketChanged(hint.Id);
                break;
            case WebhookHintKind.Issue:
                hints.IssueChanged(hint.Id);
                if (hint.Other is not null)
                {
                    hints.IssueChanged(hint.Other);
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
