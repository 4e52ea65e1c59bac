using System.Collections.Immutable;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A ticket field.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Type"><c>text</c>, <c>textarea</c>, <c>integer</c>, <c>decimal</c>, <c>date</c>, <c>checkbox</c>, <c>tagger</c>, or a system type.</param>
public sealed record ZendeskField(long Id, string Title, string Type)
{
    /// <summary>The values of a drop-down field.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>False for Zendesk's own fields.</summary>
    public bool IsCustom => Type is "text" or "textarea" or "integer" or "decimal" or "date" or "checkbox" or "tagger";
}
