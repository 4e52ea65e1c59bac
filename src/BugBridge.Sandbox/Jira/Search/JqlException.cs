namespace BugBridge.Sandbox.Jira.Search;

/// <summary>A query that Jira would not understand or not accept; the message is what Jira would say.</summary>
internal sealed class JqlException(string message) : Exception(message);
