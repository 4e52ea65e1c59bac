namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The fields of an issue type's create screen, page by page.</summary>
internal sealed record FieldMetaPageWire(FieldMetaWire[]? Fields, int? Total);
