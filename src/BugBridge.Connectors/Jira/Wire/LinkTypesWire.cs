namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The site's types of links between issues.</summary>
internal sealed record LinkTypesWire(NamedWire[]? IssueLinkTypes);
