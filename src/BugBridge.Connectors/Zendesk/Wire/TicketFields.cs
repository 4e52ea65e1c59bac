namespace BugBridge.Connectors.Zendesk.Wire;

/// <summary>The definition of a ticket field.</summary>
internal sealed record WireTicketField(
    long Id, string? Title, string? RawTitle, string? Type, bool? Active, IReadOnlyList<WireFieldOption>? CustomFieldOptions);

/// <summary>A choice of a drop-down: people see the name, tickets hold the value.</summary>
internal sealed record WireFieldOption(string? Name, string? Value);

internal sealed record TicketFieldsAnswer(IReadOnlyList<WireTicketField>? TicketFields, PageMeta? Meta, string? NextPage) : IPaged;
