using System.Globalization;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Finds what a path names, or refuses as Jira does.</summary>
internal static class NamedThings
{
    /// <summary>The issue that the path names.</summary>
    public static JiraIssue Issue(this JiraState state, Exchange exchange) => state.Find(exchange.Text("issue")) ?? throw new Refused(JiraErrors.NoIssue);

    /// <summary>The comment that the path names, of an issue.</summary>
    public static JiraComment Comment(this JiraIssue issue, Exchange exchange) =>
        issue.Comments.Find(comment => SettingJson.Id(comment.Id).Is(exchange.Text("comment")))
        ?? throw new Refused(JiraErrors.Said(404, $"Can not find a comment for the id: {exchange.Text("comment")}."));

    /// <summary>The comment that the path names, of any issue.</summary>
    public static (JiraIssue Issue, JiraComment Comment) CommentAnywhere(this JiraState state, Exchange exchange)
    {
        var isNumber = long.TryParse(exchange.Text("comment"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var issue = isNumber ? state.Issues.Values.FirstOrDefault(issue => issue.Comments.Exists(comment => comment.Id == id)) : null;
        return issue is null
            ? throw new Refused(JiraErrors.Said(404, $"Can not find a comment for the id: {exchange.Text("comment")}."))
            : (issue, issue.Comment(exchange));
    }
}
