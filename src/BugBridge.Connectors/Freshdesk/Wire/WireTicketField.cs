using System.Text.Json;

namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>The definition of a ticket field.</summary>
/// <param name="Id">The id, which no ticket mentions.</param>
/// <param name="Name">What tickets call it; custom ones begin with <c>cf_</c>.</param>
/// <param name="Label">What reps call it.</param>
/// <param name="Type"><c>custom_text</c>, <c>custom_paragraph</c>, <c>custom_number</c>, <c>custom_decimal</c>, <c>custom_date</c>, <c>custom_checkbox</c>, <c>custom_dropdown</c>, <c>custom_multi_select_dropdown</c>, <c>nested_field</c>, or a type of Freshdesk's own fields.</param>
/// <param name="Choices">A list of texts for a custom drop-down; other shapes for others.</param>
/// <param name="NestedTicketFields">The further levels of a nested field, each of which tickets hold by its own name.</param>
internal sealed record WireTicketField(
    long Id, string? Name, string? Label, string? Type, JsonElement Choices, IReadOnlyList<WireTicketField>? NestedTicketFields = null)
{
    private const string Nested = "nested_field";

    /// <summary>False for Freshdesk's own fields.</summary>
    public bool IsCustom => Type?.StartsWith("custom_", StringComparison.Ordinal) == true || Type == Nested;

    /// <summary>The field itself and its further levels.</summary>
    public IEnumerable<WireTicketField> Levels() => (NestedTicketFields ?? []).Select(level => level with { Type = Nested }).Prepend(this);
}
