namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The transitions that an issue can take now.</summary>
internal sealed record TransitionsWire(TransitionWire[]? Transitions);
