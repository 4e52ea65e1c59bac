namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="CustomFields">By number or name; a text, a list of texts, or null.</param>
internal sealed record WireChange(IReadOnlyDictionary<string, object?> CustomFields);
