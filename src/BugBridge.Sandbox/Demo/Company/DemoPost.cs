namespace BugBridge.Sandbox.Demo.Company;

/// <summary>A later message of a ticket.</summary>
/// <param name="Kind">Who wrote it, and for whom.</param>
/// <param name="Html">The text.</param>
/// <param name="After">How long after the message before.</param>
public sealed record DemoPost(PostKind Kind, string Html, TimeSpan After);
