namespace BugBridge.Core.Recognition;

/// <summary>Whether a rep appears among those who are recognised, as decided last.</summary>
/// <param name="RepId">The helpdesk's id.</param>
/// <param name="Name">The last known name, or the id.</param>
/// <param name="IsOut">True for one who opted out.</param>
/// <param name="By">Who decided, by name.</param>
/// <param name="At">When, UTC.</param>
public sealed record RepChoice(string RepId, string Name, bool IsOut, string By, DateTimeOffset At);
