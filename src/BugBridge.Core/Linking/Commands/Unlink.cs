namespace BugBridge.Core.Linking.Commands;

/// <summary><c>/unlink</c>: this ticket is not that issue.</summary>
public sealed record Unlink : RepCommand;
