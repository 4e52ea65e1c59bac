namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>A value that may lead somewhere.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Address">Where it leads, or null; made by the pages themselves or let through as safe.</param>
public sealed record Reference(string Text, string? Address = null);
