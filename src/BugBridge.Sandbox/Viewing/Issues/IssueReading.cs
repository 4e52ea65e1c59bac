using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Demo.Checks;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Viewing.Formatting;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Issues;

/// <summary>Reads what the site holds in one moment, for its pages.</summary>
internal sealed class IssueReading(JiraStandIn site)
{
    private JiraState State => site.State;

    /// <summary>All issues, newest first.</summary>
    public ImmutableArray<IssueRow> Rows() =>
        site.Locked(() => State.Issues.Values.OrderByDescending(issue => issue.Id).Select(Row).ToImmutableArray());

    /// <summary>What the list's filter looks into.</summary>
    public static IEnumerable<string> Words(IssueRow row) => [row.Key, row.Summary, row.Status, row.Resolution, row.Priority, row.Due, .. row.Labels];

    /// <summary>The issue with this id or key, also an old key; null when there is none.</summary>
    public IssueSheet? Sheet(Site head, string idOrKey) => site.Locked(() => State.Find(idOrKey) is { } issue
        ? new IssueSheet(
            head,
            issue.Key,
            issue.Summary,
            [.. Facts(issue), .. CustomFields(issue)],
            AdfPieces.Read(issue.Description),
            [.. Texts(issue)],
            [.. issue.RemoteLinks.Select(Reference)],
            [.. IssueLinks(issue)],
            [.. issue.Comments.Select(PostOf)])
        : null);

    private static IssueRow Row(JiraIssue issue) => new(
        issue.Key,
        issue.Summary,
        issue.Status,
        issue.Resolution ?? string.Empty,
        issue.Priority,
        issue.DueDate is { } date ? UtcText.Of(date) : string.Empty,
        issue.Labels,
        issue.RemoteLinks.Count(link => AddressOf(link)?.Contains("/tickets/", StringComparison.Ordinal) is true));

    private IEnumerable<Fact> Facts(JiraIssue issue) =>
    [
        Fact.Of("Status", issue.Status),
        Fact.Of("Resolution", issue.Resolution),
        Fact.Of("Type", issue.Type),
        Fact.Of("Priority", issue.Priority),
        Fact.Of("Assignee", issue.AssigneeId is { } id ? NameOf(id) : null),
        Fact.Of("Reporter", NameOf(issue.CreatorId)),
        Fact.Of("Security level", issue.SecurityLevel),
        Fact.Of("Due date", issue.DueDate is { } date ? UtcText.Of(date) : null),
        new Fact("Fix versions", [.. issue.FixVersions.Select(State.Versions.GetValueOrDefault).OfType<JiraVersion>().Select(Reference)]),
        new Fact("Labels", [.. issue.Labels.Select(label => new Reference(label))]),
        new Fact("Components", [.. issue.Components.Select(component => new Reference(component))]),
        Fact.Of("Created", UtcText.Of(issue.CreatedAt)),
        Fact.Of("Updated", UtcText.Of(issue.UpdatedAt)),
    ];

    private IEnumerable<Fact> CustomFields(JiraIssue issue) => State.Fields.Values.Where(field => field.IsCustom && !field.IsLong).Select(field => field.Id == site.SprintField
        ? new Fact(field.Name, [.. issue.Sprints.Select(State.Sprints.GetValueOrDefault).OfType<JiraSprint>().Select(sprint => new Reference(sprint.Name))])
        : Fact.Of(field.Name, FieldText.Of(issue.Fields.GetValueOrDefault(field.Id))));

    private IEnumerable<LongText> Texts(JiraIssue issue) => State.Fields.Values
        .Where(field => field.IsLong && issue.Fields.ContainsKey(field.Id))
        .Select(field => new LongText(field.Name, AdfPieces.Read(issue.Fields[field.Id])));

    private IEnumerable<Fact> IssueLinks(JiraIssue issue) => State.Links
        .Where(link => link.InwardId == issue.Id || link.OutwardId == issue.Id)
        .GroupBy(link => Direction(link, issue), link => State.Issues[link.InwardId == issue.Id ? link.OutwardId : link.InwardId], StringComparer.Ordinal)
        .Select(same => new Fact(same.Key, [.. same.Select(other => new Reference($"{other.Key} {other.Summary}", $"/browse/{other.Key}"))]));

    private static string Direction(JiraIssueLink link, JiraIssue issue)
    {
        var type = Workflow.LinkType(link.Type);
        return link.InwardId == issue.Id ? type.Outward : type.Inward;
    }

    private Post PostOf(JiraComment comment) => new(
        comment.Id,
        NameOf(comment.AuthorId),
        null,
        comment.CreatedAt,
        Restriction(comment) is null ? Audience.Everybody : Audience.Inside,
        Restriction(comment),
        AdfPieces.Read(comment.Body))
    {
        IsBridges = RemoteState.StampOf(comment.Properties) is not null,
        IsEdited = comment.UpdatedAt > comment.CreatedAt,
    };

    private static string? Restriction(JiraComment comment) =>
        comment.Visibility.IsGiven() ? $"limited to {comment.Visibility.Field("type").Text()} {comment.Visibility.Field("value").Text()}"
        : comment.IsInternal ? "internal"
        : null;

    private static Reference Reference(JiraVersion version) =>
        new(version.ReleaseDate is { } date ? $"{version.Name} ({(version.IsReleased ? "released" : "due")} {UtcText.Of(date)})" : version.Name);

    private static Reference Reference(JiraRemoteLink link) => new(
        link.Content.Field("object").Field("title").Text() ?? AddressOf(link) ?? link.Id.ToString(CultureInfo.InvariantCulture),
        Addresses.Safe(AddressOf(link)));

    private static string? AddressOf(JiraRemoteLink link) => link.Content.Field("object").Field("url").Text();

    private string NameOf(string accountId) => State.Users.GetValueOrDefault(accountId)?.Name ?? "(unknown account)";
}
