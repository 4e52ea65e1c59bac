using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>The links of Zendesk's own Jira app (https://developer.zendesk.com/api-reference/ticketing/jira/links/).</summary>
internal sealed class JiraAppLinks(IZendeskApi api)
{
    private const string Keeper = "Zendesk's Jira app";
    private const int PageSize = 100;

    /// <inheritdoc cref="IForeignLinks.ReadForeignLinksAsync"/>
    public async Task<ForeignLinkPage> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        JiraLinksAnswer? answer;
        try
        {
            answer = await api.JiraLinksAsync(PageSize, cursor, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // The app was never there.
            return new ForeignLinkPage(Keeper, [], null);
        }

        var links = answer?.Links ?? throw ZendeskProfile.Unreadable("the list of links to Jira is missing");
        var read = links.Select(Of).ToList();
        return new ForeignLinkPage(Keeper, [.. read.OfType<ForeignLink>()], answer.Meta is { HasMore: true, AfterCursor: { Length: > 0 } after } && after != cursor ? after : null)
        {
            Unread =
            [
                .. read.Where(link => link is null).Select((_, at) => new Unread($"{cursor}+{at}", "A link to Jira names no ticket or no issue.")),
                .. links.Broken,
            ],
        };
    }

    private static ForeignLink? Of(WireJiraLink link) => link is { TicketId: { Length: > 0 } ticketId, IssueId: { Length: > 0 } issueId }
        ? new ForeignLink(ticketId, issueId, link.IssueKey ?? issueId, link.CreatedAt?.ToUniversalTime() ?? DateTimeOffset.UnixEpoch)
        : null;
}
