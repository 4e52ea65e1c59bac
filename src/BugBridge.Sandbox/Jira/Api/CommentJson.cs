using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Comments in the shape in which Jira's API shows them.</summary>
internal static class CommentJson
{
    public static JsonObject Of(JiraComment comment, JiraIssue issue, JiraState state, bool withProperties)
    {
        var node = new JsonObject
        {
            ["self"] = $"{state.BaseUrl}/rest/api/3/issue/{issue.Id}/comment/{comment.Id}",
            ["id"] = IssueJson.Id(comment.Id),
            ["author"] = Author(comment.AuthorId, state),
            ["body"] = comment.Body.Node(),
            ["updateAuthor"] = Author(comment.UpdateAuthorId, state),
            ["created"] = IssueJson.Time(comment.CreatedAt),
            ["updated"] = IssueJson.Time(comment.UpdatedAt),

            // Outside service projects Jira says true whatever the property says.
            ["jsdPublic"] = !comment.IsInternal || state.Projects[issue.Project].TypeKey is not "service_desk",
        };
        if (comment.ParentId is { } parent)
        {
            node["parentId"] = parent;
        }

        if (comment.Visibility.IsGiven())
        {
            node["visibility"] = comment.Visibility.Node();
        }

        if (withProperties)
        {
            node["properties"] = comment.Properties.Array(property => new JsonObject { ["key"] = property.Key, ["value"] = property.Value.Node() });
        }

        return node;
    }

    private static JsonObject? Author(string id, JiraState state) =>
        state.Users.TryGetValue(id, out var user) ? SettingJson.User(user, state.BaseUrl) : null;
}
