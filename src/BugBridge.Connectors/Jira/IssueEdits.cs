using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Changes issues, in ways that do the same however often they are done.</summary>
internal sealed class IssueEdits(JiraSite site, FieldWriting fields)
{
    private const int LongestGlobalId = 255;

    /// <inheritdoc cref="IIssueEditor.EditAsync"/>
    public async Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken)
    {
        var body = new JsonObject();
        var values = new JsonObject();
        if (edit.Summary is { } summary)
        {
            values["summary"] = TextFitting.Short(summary);
        }

        if (edit.Description is { } description)
        {
            values["description"] = site.Text.Long(description, null);
        }

        await fields.WriteAsync(edit.Fields, values, cancellationToken);
        if (values.Count > 0)
        {
            body["fields"] = values;
        }

        var labels = edit.AddLabels.Select(label => new JsonObject { ["add"] = label })
            .Concat(edit.RemoveLabels.Select(label => new JsonObject { ["remove"] = label })).ToArray();
        if (labels.Length > 0)
        {
            body["update"] = new JsonObject { ["labels"] = new JsonArray([.. labels]) };
        }

        if (body.Count > 0)
        {
            await site.WriteAsync(idOrKey, () => site.Api.EditAsync(idOrKey, body, cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc cref="IRemoteLinks.PutRemoteLinkAsync"/>
    public async Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken)
    {
        if (link.GlobalId.Length is 0 or > LongestGlobalId)
        {
            throw JiraFailures.Refused($"The remote link's id '{link.GlobalId}' does not have 1 to {LongestGlobalId} characters.");
        }

        // Jira empties what is left out, so the whole link is sent each time.
        var body = new JsonObject
        {
            ["globalId"] = link.GlobalId,
            ["application"] = new JsonObject { ["type"] = "bugbridge", ["name"] = "BugBridge" },
            ["relationship"] = "reported by",
            ["object"] = new JsonObject
            {
                ["url"] = link.Url,
                ["title"] = TextFitting.Short(link.Title),
                ["status"] = new JsonObject { ["resolved"] = link.IsResolved },
            },
        };
        await site.WriteAsync(idOrKey, () => site.Api.PutRemoteLinkAsync(idOrKey, body, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="IRemoteLinks.DeleteRemoteLinkAsync"/>
    public async Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken)
    {
        try
        {
            await site.WriteAsync(idOrKey, () => site.Api.DeleteRemoteLinkAsync(idOrKey, globalId, cancellationToken), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // It is not there, which is what was wanted.
        }
    }
}
