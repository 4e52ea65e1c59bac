using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira;

/// <summary>What changed in an issue, as a changelog tells it.</summary>
internal static class IssueDifference
{
    private static readonly (string Name, Func<JiraIssue, string?> Of)[] Parts =
    [
        ("Key", issue => issue.Key),
        ("summary", issue => issue.Summary),
        ("description", issue => issue.Text),
        ("status", issue => issue.Status),
        ("resolution", issue => issue.Resolution),
        ("priority", issue => issue.Priority),
        ("assignee", issue => issue.AssigneeId),
        ("labels", issue => string.Join(' ', issue.Labels)),
        ("Component", issue => string.Join(", ", issue.Components)),
        ("Fix Version", issue => string.Join(", ", issue.FixVersions)),
        ("duedate", issue => issue.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Sprint", issue => string.Join(", ", issue.Sprints)),
    ];

    /// <summary>The changelog of one change.</summary>
    public static JsonObject Between(JiraIssue before, JiraIssue after, long id)
    {
        var items = Parts
            .Where(part => !part.Of(before).Is(part.Of(after)))
            .Select(part => Item(part.Name, part.Of(before), part.Of(after)))
            .Concat(CustomItems(before, after));
        return new JsonObject { ["id"] = id.ToString(CultureInfo.InvariantCulture), ["items"] = items.Array(item => item) };
    }

    private static IEnumerable<JsonObject> CustomItems(JiraIssue before, JiraIssue after) =>
        before.Fields.Keys.Union(after.Fields.Keys, StringComparer.Ordinal)
            .Select(id => (Id: id, Was: Raw(before, id), Now: Raw(after, id)))
            .Where(field => !field.Was.Is(field.Now))
            .Select(field => Item(field.Id, field.Was, field.Now));

    private static string? Raw(JiraIssue issue, string id) => issue.Fields.TryGetValue(id, out var value) ? value.GetRawText() : null;

    private static JsonObject Item(string name, string? was, string? now) => new JsonObject
    {
        ["field"] = name,
        ["fieldtype"] = name.StartsWith("customfield_", StringComparison.Ordinal) ? "custom" : "jira",
        ["fieldId"] = name,
        ["from"] = was,
        ["fromString"] = was,
        ["to"] = now,
        ["toString"] = now,
    };
}
