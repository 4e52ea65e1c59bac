namespace BugBridge.Sandbox.Demo.People;

/// <summary>Something that a rep said to the engineers with <c>/dev</c>.</summary>
/// <param name="TicketId">The rep's ticket.</param>
/// <param name="Text">What the comment on its issue must hold.</param>
public sealed record ForEngineers(long TicketId, string Text);
