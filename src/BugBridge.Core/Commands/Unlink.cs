namespace BugBridge.Core.Commands;

/// <summary><c>/unlink</c>: this ticket is not that issue.</summary>
public sealed record Unlink : RepCommand;
