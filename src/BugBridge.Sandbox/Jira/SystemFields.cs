using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>The fields that every Jira has, and the kinds of those that administrators make.</summary>
internal static class SystemFields
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    public static ImmutableArray<JiraField> All { get; } =
    [
        new("summary", "Summary", "string"),
        new("description", "Description", "string"),
        new("project", "Project", "project"),
        new("issuetype", "Issue Type", "issuetype"),
        new("priority", "Priority", "priority"),
        new("labels", "Labels", "array") { Items = "string" },
        new("components", "Components", "array") { Items = "component" },
        new("fixVersions", "Fix versions", "array") { Items = "version" },
        new("assignee", "Assignee", "user"),
        new("duedate", "Due date", "date"),
        new("status", "Status", "status") { CanSet = false },
        new("resolution", "Resolution", "resolution") { CanSet = false },
        new("resolutiondate", "Resolved", "datetime") { CanSet = false },
        new("creator", "Creator", "user") { CanSet = false },
        new("reporter", "Reporter", "user") { CanSet = false },
        new("created", "Created", "datetime") { CanSet = false },
        new("updated", "Updated", "datetime") { CanSet = false },
        new("comment", "Comment", "comments-page") { CanSet = false },
        new("issuelinks", "Linked Issues", "array") { Items = "issuelinks", CanSet = false },
        new("security", "Security Level", "securitylevel") { CanSet = false },
        new("attachment", "Attachment", "array") { Items = "attachment", CanSet = false },
    ];

    /// <summary>The field of the sprints, which takes a sprint's id and shows the sprints.</summary>
    public static JiraField Sprint { get; } =
        new(string.Empty, "Sprint", "array") { Items = "json", Custom = "com.pyxis.greenhopper.jira:gh-sprint" };

    /// <summary>A field of a kind, still without an id.</summary>
    public static JiraField Custom(string name, string type) => type switch
    {
        "number" => new JiraField(string.Empty, name, "number") { Custom = Types + "float" },
        "date" => new JiraField(string.Empty, name, "date") { Custom = Types + "datepicker" },
        "datetime" => new JiraField(string.Empty, name, "datetime") { Custom = Types + "datetime" },
        "options" => new JiraField(string.Empty, name, "array") { Items = "option", Custom = Types + "multiselect" },
        "labels" => new JiraField(string.Empty, name, "array") { Items = "string", Custom = Types + "labels" },
        "option" => new JiraField(string.Empty, name, "option") { Custom = Types + "select" },
        "textarea" => new JiraField(string.Empty, name, "string") { Custom = Types + "textarea" },
        "string" => new JiraField(string.Empty, name, "string") { Custom = Types + "textfield" },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such kind of field."),
    };
}
