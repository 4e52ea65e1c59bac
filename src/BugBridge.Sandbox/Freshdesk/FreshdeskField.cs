using System.Collections.Immutable;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A ticket field.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What tickets call it; custom ones begin with <c>cf_</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Type"><c>custom_text</c>, <c>custom_paragraph</c>, <c>custom_number</c>, <c>custom_date</c>, <c>custom_checkbox</c>, <c>custom_dropdown</c>, <c>custom_multi_select_dropdown</c>, <c>nested_field</c>, or <c>default_…</c>.</param>
public sealed record FreshdeskField(long Id, string Name, string Label, string Type)
{
    /// <summary>The values of a drop-down; of a nested field's first level.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>False for Freshdesk's own fields.</summary>
    public bool IsCustom => Type.StartsWith("custom_", StringComparison.Ordinal) || Type is "nested_field";

    /// <summary>Of a nested field, the fields of its further levels by name and label. Tickets hold a value for each level.</summary>
    public ImmutableArray<(long Id, string Name, string Label)> Levels { get; init; } = [];
}
