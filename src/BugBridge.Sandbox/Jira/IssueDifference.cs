using System.Globalization;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira;

/// <summary>What changed in an issue, as its history tells it.</summary>
internal static class IssueDifference
{
    private static readonly (string Name, string? Id, Func<JiraIssue, string?> Of)[] Parts =
    [
        ("Key", null, issue => issue.Key),
        ("summary", "summary", issue => issue.Summary),
        ("description", "description", issue => issue.Text.Length == 0 ? null : issue.Text),
        ("status", "status", issue => issue.Status),
        ("resolution", "resolution", issue => issue.Resolution),
        ("priority", "priority", issue => issue.Priority),
        ("assignee", "assignee", issue => issue.AssigneeId),
        ("labels", "labels", issue => string.Join(' ', issue.Labels)),
        ("Component", "components", issue => string.Join(", ", issue.Components)),
        ("Fix Version", "fixVersions", issue => string.Join(", ", issue.FixVersions)),
        ("duedate", "duedate", issue => issue.DueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("security", "security", issue => issue.SecurityLevel),
    ];

    /// <summary>The changed fields.</summary>
    public static IEnumerable<JiraHistoryItem> Between(JiraIssue before, JiraIssue after, JiraState state) => Parts
        .Where(part => !part.Of(before).Is(part.Of(after)))
        .Select(part => Item(part.Name, part.Id, part.Of(before), part.Of(after)))
        .Concat(state.Fields.Values.Where(field => field.IsCustom)
            .Select(field => (Field: field, Was: Raw(before, field), Now: Raw(after, field)))
            .Where(changed => !changed.Was.Is(changed.Now))
            .Select(changed => Item(changed.Field.Name, changed.Field.Id, changed.Was, changed.Now)));

    /// <summary>A link that came or went, as one of its two issues tells it: with the direction's words, and without a field's id.</summary>
    public static JiraHistoryItem Link(JiraIssueLink link, JiraIssue issue, JiraIssue other, bool isNew)
    {
        var type = Workflow.LinkType(link.Type);
        var text = $"This issue {(link.InwardId == issue.Id ? type.Outward : type.Inward)} {other.Key}";
        return isNew ? new JiraHistoryItem("Link", null, null, null, other.Key, text) : new JiraHistoryItem("Link", null, other.Key, text, null, null);
    }

    private static JiraHistoryItem Item(string name, string? id, string? was, string? now) => new(name, id, was, was, now, now);

    private static string? Raw(JiraIssue issue, JiraField field) =>
        field.Items is "json" ? (issue.Sprints.IsEmpty ? null : string.Join(", ", issue.Sprints.Select(SettingJson.Id)))
        : issue.Fields.TryGetValue(field.Id, out var value) ? value.Text() ?? value.GetRawText()
        : null;
}
