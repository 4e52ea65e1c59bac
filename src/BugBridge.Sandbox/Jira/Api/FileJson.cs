using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Files in the shape in which Jira's API shows them.</summary>
internal static class FileJson
{
    public static JsonObject Of(JiraFile file, JiraState state) => new()
    {
        ["self"] = $"{state.BaseUrl}/rest/api/3/attachment/{file.Id}",
        ["id"] = IssueJson.Id(file.Id),
        ["filename"] = file.FileName,
        ["author"] = state.Users.TryGetValue(file.AuthorId, out var user) ? SettingJson.User(user, state.BaseUrl) : null,
        ["created"] = IssueJson.Time(file.CreatedAt),
        ["size"] = file.Content.Length,
        ["mimeType"] = file.ContentType,
        ["content"] = $"{state.BaseUrl}/rest/api/3/attachment/content/{file.Id}",
    };
}
