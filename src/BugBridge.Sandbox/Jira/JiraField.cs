using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>A field of issues.</summary>
/// <param name="Id">Such as <c>summary</c> or <c>customfield_10011</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The schema's type: <c>string</c>, <c>number</c>, <c>date</c>, <c>datetime</c>, <c>option</c>, <c>array</c>, ...</param>
public sealed record JiraField(string Id, string Name, string Type)
{
    /// <summary>The type of an array's items.</summary>
    public string? Items { get; init; }

    /// <summary>The type of a custom field, such as <c>com.atlassian.jira.plugin.system.customfieldtypes:float</c>.</summary>
    public string? Custom { get; init; }

    /// <summary>The options of a select field; where none are given, any is taken.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>True where an issue cannot be made without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when it is on the screens for creating and editing.</summary>
    public bool CanSet { get; init; } = true;

    /// <summary>True for custom fields that hold text of several lines, as a document.</summary>
    public bool IsLong => Custom?.EndsWith(":textarea", StringComparison.Ordinal) is true;

    /// <summary>True for fields that an administrator made.</summary>
    public bool IsCustom => Custom is not null;
}
