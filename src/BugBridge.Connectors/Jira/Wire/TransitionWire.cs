namespace BugBridge.Connectors.Jira.Wire;

/// <summary>One transition, where it leads, and the fields of its screen by id.</summary>
internal sealed record TransitionWire(string? Id, string? Name, StatusWire? To, bool? IsAvailable, Dictionary<string, FieldMetaWire>? Fields);
