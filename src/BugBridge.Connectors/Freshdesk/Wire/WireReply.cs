namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A reply to the customer.</summary>
/// <param name="Body">HTML.</param>
internal sealed record WireReply(string Body);
