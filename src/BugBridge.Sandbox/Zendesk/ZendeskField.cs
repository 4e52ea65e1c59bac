using System.Collections.Immutable;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A ticket field.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Type"><c>text</c>, <c>textarea</c>, <c>integer</c>, <c>decimal</c>, <c>date</c>, <c>checkbox</c>, <c>tagger</c>, <c>multiselect</c>, or a system type.</param>
public sealed record ZendeskField(long Id, string Title, string Type)
{
    /// <summary>The choices of a drop-down or multi-select field.</summary>
    public ImmutableArray<ZendeskOption> Options { get; init; } = [];

    /// <summary>True for drop-downs and multi-selects, whose values are tags of the ticket, too.</summary>
    public bool HasOptions => Type is "tagger" or "multiselect";

    /// <summary>False for Zendesk's own fields.</summary>
    public bool IsCustom => Type is "text" or "textarea" or "integer" or "decimal" or "date" or "checkbox" || HasOptions;

    /// <summary>Whether an option has this tag; the name of an option is none.</summary>
    public bool HasTag(string? tag) => Options.Any(option => string.Equals(option.Tag, tag, StringComparison.Ordinal));
}
