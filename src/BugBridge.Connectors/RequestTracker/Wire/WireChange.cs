namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="CustomFields">By number or name; a text, or a list of texts, which when empty clears the field.</param>
internal sealed record WireChange(IReadOnlyDictionary<string, object> CustomFields);
