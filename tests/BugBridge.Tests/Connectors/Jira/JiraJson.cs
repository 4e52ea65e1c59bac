using System.Text.Json.Nodes;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>Jira's JSON, with what a test cares about put in.</summary>
internal static class JiraJson
{
    /// <summary>An issue; <paramref name="fields"/> are put over the usual ones.</summary>
    public static string Issue(string id = "10001", string key = "ENG-1", string? fields = null, string properties = "{}")
    {
        var issue = JsonNode.Parse($$$"""
            {"id":"{{{id}}}","key":"{{{key}}}","properties":{{{properties}}},"fields":{
              "summary":"Export fails","description":{{{Text("It broke.")}}},
              "project":{"key":"ENG","projectTypeKey":"software"},
              "status":{"name":"To Do","statusCategory":{"key":"new"}},"resolution":null,"priority":{"name":"High"},
              "assignee":{"accountId":"eva","displayName":"Eva Engineer"},"labels":["bugbridge","export"],
              "components":[{"id":"7","name":"Exports"}],"duedate":null,"fixVersions":[],
              "created":"2026-11-01T10:00:00.000+0100","updated":"2026-11-02T08:30:00.000+0000",
              "comment":{"comments":[],"total":0,"maxResults":0,"startAt":0} } }
            """)!;
        foreach (var (name, value) in JsonNode.Parse(fields ?? "{}")!.AsObject())
        {
            issue["fields"]![name] = value?.DeepClone();
        }

        return issue.ToJsonString();
    }

    /// <summary>A comment; <paramref name="more"/> is put over the usual members.</summary>
    public static string Comment(string id, string more = "{}")
    {
        var comment = JsonNode.Parse($$"""
            {"id":"{{id}}","author":{"accountId":"eva","displayName":"Eva Engineer"},"body":{{Text("Comment " + id)}},"jsdPublic":true,
             "created":"2026-11-02T08:00:{{int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) % 60:00}}.000+0000","updated":"2026-11-02T08:01:00.000+0000"}
            """)!;
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            comment[name] = value?.DeepClone();
        }

        return comment.ToJsonString();
    }

    /// <summary>A page of comments, out of so many.</summary>
    public static string Page(int total, params string[] comments) =>
        $$"""{"comments":[{{string.Join(',', comments)}}],"total":{{total}},"startAt":0,"maxResults":100}""";

    /// <summary>The fields of an issue with these comments.</summary>
    public static string WithComments(params string[] comments) => $$$"""{"comment":{{{Page(comments.Length, comments)}}}}""";

    /// <summary>The property array of a comment that the bridge wrote.</summary>
    public static string Stamped(string stamp) => $$$"""[{"key":"bugbridge","value":{"stamp":"{{{stamp}}}"}},{"key":"sd.public.comment","value":{"internal":true}}]""";

    private static string Text(string text) =>
        $$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"{{text}}"}]}]}""";
}
