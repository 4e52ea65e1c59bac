using System.Text.Json;
using System.Text.Json.Serialization;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The fields of an issue that the bridge reads. Jira leaves out what was not asked for.</summary>
internal sealed record IssueFieldsWire
{
    public string? Summary { get; init; }

    public JsonElement Description { get; init; }

    public ProjectWire? Project { get; init; }

    public StatusWire? Status { get; init; }

    public NamedWire? Resolution { get; init; }

    public NamedWire? Priority { get; init; }

    public UserWire? Assignee { get; init; }

    public string[]? Labels { get; init; }

    public NamedWire[]? Components { get; init; }

    public VersionWire[]? FixVersions { get; init; }

    [JsonPropertyName("duedate")]
    public string? DueDate { get; init; }

    [JsonPropertyName("issuelinks")]
    public IssueLinkWire[]? IssueLinks { get; init; }

    /// <summary>The security level; kept as it came, so that a shape nobody expects is not taken for "everybody".</summary>
    public JsonElement Security { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public CommentPageWire? Comment { get; init; }

    public AttachmentWire[]? Attachment { get; init; }

    /// <summary>Custom fields by id.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
