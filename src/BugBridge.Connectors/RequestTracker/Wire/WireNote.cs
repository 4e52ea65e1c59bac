namespace BugBridge.Connectors.RequestTracker.Wire;

/// <param name="Content">HTML.</param>
/// <param name="ContentType"><c>text/html</c>.</param>
internal sealed record WireNote(string Content, string ContentType = "text/html");
