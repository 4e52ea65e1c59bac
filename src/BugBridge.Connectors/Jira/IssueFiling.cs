using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Makes issues, and finds out whether one was made.</summary>
internal sealed class IssueFiling(JiraSite site, FieldWriting fields)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    // Known of Cloud, and of Data Center once it was seen: a release that does not know properties of new issues leaves them out silently.
    private volatile bool _keepsProperties = site.Settings.Kind == JiraKind.Cloud;

    /// <inheritdoc cref="IIssueFiler.FileAsync"/>
    public async Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["fields"] = await FieldsAsync(issue, cancellationToken),
            ["properties"] = new JsonArray(new JsonObject
            {
                ["key"] = JiraSite.StampProperty,
                ["value"] = new JsonObject { ["stamp"] = stamp },
            }),
        };
        if (await site.Account.BelieveAsync(site.Api.CreateAsync(body, cancellationToken), cancellationToken) is not { Id: { } id, Key: { } key })
        {
            throw JiraFailures.Unnamed("issue");
        }

        await SealAsync(id, stamp, cancellationToken);
        return new IssueRef(id, key);
    }

    /// <summary>Sets the stamp on a new issue where Jira left it out. Nothing hangs on it when that fails: the issue is known by its id.</summary>
    private async Task SealAsync(string id, string stamp, CancellationToken cancellationToken)
    {
        if (_keepsProperties)
        {
            return;
        }

        try
        {
            var issue = await site.Api.IssueAsync(id, "created", JiraSite.StampProperty, cancellationToken);
            _keepsProperties = issue?.Properties?.ContainsKey(JiraSite.StampProperty) == true;
            if (!_keepsProperties)
            {
                await site.Api.SetPropertyAsync(id, JiraSite.StampProperty, new JsonObject { ["stamp"] = stamp }, cancellationToken);
            }
        }
        catch (RemoteException)
        {
            // The next issue is asked about.
        }
    }

    /// <inheritdoc cref="IIssueFiler.FindFiledAsync"/>
    public async Task<StampLookup> FindAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var askedAt = site.Clock.GetUtcNow();
        var back = (askedAt > attemptedAt ? askedAt - attemptedAt : TimeSpan.Zero) + Slack;
        var jql = $"creator = currentUser() AND created >= \"-{Math.Ceiling(back.TotalMinutes):0}m\" ORDER BY created DESC";
        return await SearchAsync(jql, stamp, cancellationToken) ?? StampLookup.NotFound(attemptedAt + site.Settings.SearchLag, askedAt);
    }

    private async Task<StampLookup?> SearchAsync(string jql, string stamp, CancellationToken cancellationToken)
    {
        for (string? page = null; ;)
        {
            var found = await site.Dialect.Calls.SearchAsync(site.Api, jql, "created", JiraSite.StampProperty, page, cancellationToken);
            foreach (var issue in found?.Issues ?? throw JiraFailures.Unreadable("gave a search result without issues"))
            {
                if (issue is { Id: { } id, Key: { } key } && await StampOfAsync(issue, cancellationToken) == stamp)
                {
                    return StampLookup.Found(id, key);
                }
            }

            if (found.Next is null || found.Next == page)
            {
                return null;
            }

            page = found.Next;
        }
    }

    /// <summary>The issue's stamp, read from the issue itself where the search did not bring its properties.</summary>
    private async Task<string?> StampOfAsync(IssueWire issue, CancellationToken cancellationToken)
    {
        var properties = issue.Properties;
        if (properties is null)
        {
            try
            {
                properties = (await site.Api.IssueAsync(issue.Id!, "created", JiraSite.StampProperty, cancellationToken))?.Properties;
            }
            catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
            {
                return null; // Deleted since it was indexed: not what is sought, which nobody knows of yet.
            }
        }

        return properties is not null && properties.TryGetValue(JiraSite.StampProperty, out var value) ? value.TextOf("stamp") : null;
    }

    private async Task<JsonObject> FieldsAsync(NewIssue issue, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["project"] = new JsonObject { ["key"] = issue.Project },
            ["issuetype"] = new JsonObject { ["name"] = issue.Type },
            ["summary"] = TextFitting.Short(issue.Summary),
            ["description"] = site.Text.Long(issue.Description, issue.RestUrl),
            ["labels"] = new JsonArray([.. issue.Labels.Append(site.Settings.Label).Distinct(StringComparer.Ordinal)]),
        };
        if (issue.Components.Length > 0)
        {
            body["components"] = new JsonArray([.. issue.Components.Select(name => new JsonObject { ["name"] = name })]);
        }

        if (issue.Priority is not null)
        {
            body["priority"] = new JsonObject { ["name"] = issue.Priority };
        }

        await fields.WriteAsync(issue.Fields, body, cancellationToken);
        return body;
    }
}
