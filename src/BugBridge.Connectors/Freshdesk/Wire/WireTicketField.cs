using System.Text.Json;

namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>The definition of a ticket field.</summary>
/// <param name="Id">The id, which no ticket mentions.</param>
/// <param name="Name">What tickets call it; custom ones begin with <c>cf_</c>.</param>
/// <param name="Label">What reps call it.</param>
/// <param name="Type"><c>custom_text</c>, <c>custom_paragraph</c>, <c>custom_number</c>, <c>custom_decimal</c>, <c>custom_date</c>, <c>custom_checkbox</c>, <c>custom_dropdown</c>, or a type of Freshdesk's own fields.</param>
/// <param name="Choices">A list of texts for a custom drop-down; other shapes for others.</param>
internal sealed record WireTicketField(long Id, string? Name, string? Label, string? Type, JsonElement Choices)
{
    /// <summary>False for Freshdesk's own fields.</summary>
    public bool IsCustom => Type?.StartsWith("custom_", StringComparison.Ordinal) == true;
}
