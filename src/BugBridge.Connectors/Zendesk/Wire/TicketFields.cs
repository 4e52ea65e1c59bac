namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>The definition of a ticket field.</summary>
internal sealed record WireTicketField(
    long Id, string? Title, string? RawTitle, string? Type, bool? Active, IReadOnlyList<WireFieldOption>? CustomFieldOptions, bool? Removable = null)
{
    /// <summary>True for drop-downs and multi-selects, of which a ticket holds the tags of what was chosen, never the names.</summary>
    public bool HasOptions => Type is "tagger" or "multiselect";

    /// <summary>The option with this tag; null when it is none, or one that came since the definition was read.</summary>
    public WireFieldOption? Option(string tag) => CustomFieldOptions?.FirstOrDefault(option => string.Equals(option.Value, tag, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A choice of a drop-down: people see the name, tickets hold the value, which is a tag.</summary>
internal sealed record WireFieldOption(string? Name, string? Value);

internal sealed record TicketFieldsAnswer(IReadOnlyList<WireTicketField>? TicketFields, PageMeta? Meta, string? NextPage) : IPaged;
