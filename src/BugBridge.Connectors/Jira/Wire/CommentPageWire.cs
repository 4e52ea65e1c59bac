namespace BugBridge.Connectors.Jira.Wire;

/// <summary>Some of an issue's comments, and how many there are in all.</summary>
internal sealed record CommentPageWire(CommentWire[]? Comments, int? Total);
