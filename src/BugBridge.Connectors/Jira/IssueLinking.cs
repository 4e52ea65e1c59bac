using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Links between issues. Making one says nothing of its id, so taking it away begins with a look at the issue.</summary>
internal sealed class IssueLinking(JiraSite site)
{
    /// <inheritdoc cref="IIssueLinks.LinkIssuesAsync"/>
    public async Task LinkAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken)
    {
        if ((await LinksAsync(fromIdOrKey, toIdOrKey, type, cancellationToken)).Length > 0)
        {
            return;
        }

        var body = new JsonObject
        {
            ["type"] = new JsonObject { ["name"] = type },
            ["inwardIssue"] = Reference(fromIdOrKey),
            ["outwardIssue"] = Reference(toIdOrKey),
        };
        await site.WriteAsync(fromIdOrKey, () => site.Api.LinkAsync(body, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="IIssueLinks.UnlinkIssuesAsync"/>
    public async Task UnlinkAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken)
    {
        foreach (var link in await LinksIfThereAsync(fromIdOrKey, toIdOrKey, type, cancellationToken))
        {
            var id = link.Id ?? throw JiraFailures.Unreadable($"gave a link of {fromIdOrKey} without its id");
            try
            {
                await site.WriteAsync(fromIdOrKey, () => site.Api.UnlinkAsync(id, cancellationToken), cancellationToken);
            }
            catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
            {
                await ShouldBeGoneAsync(link, fromIdOrKey, toIdOrKey, type, cancellationToken);
            }
        }
    }

    // Jira says 404 of a link that is not there, and of one that the account may not take away.
    private async Task ShouldBeGoneAsync(IssueLinkWire link, string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken)
    {
        if ((await LinksIfThereAsync(fromIdOrKey, toIdOrKey, type, cancellationToken)).Any(left => left.Id == link.Id))
        {
            throw JiraFailures.Refused(
                $"Jira does not let BugBridge's account remove the link from {fromIdOrKey} to {toIdOrKey}. Give it the permission Link Issues in both projects.");
        }
    }

    private async Task<IssueLinkWire[]> LinksIfThereAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken)
    {
        try
        {
            return await LinksAsync(fromIdOrKey, toIdOrKey, type, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return []; // With a deleted issue go its links.
        }
    }

    private async Task<IssueLinkWire[]> LinksAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken)
    {
        var call = site.Api.IssueAsync(fromIdOrKey, "issuelinks", properties: null, cancellationToken);
        var from = await site.Account.BelieveAsync(call, cancellationToken);
        return [.. (from?.Fields?.IssueLinks ?? []).Where(link => LinkReading.Leads(link, toIdOrKey, type))];
    }

    private static JsonObject Reference(string idOrKey) => new() { [idOrKey.All(char.IsAsciiDigit) ? "id" : "key"] = idOrKey };
}
