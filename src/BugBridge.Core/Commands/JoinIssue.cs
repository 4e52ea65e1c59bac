namespace BugBridge.Core.Commands;

/// <summary><c>/bug KEY</c>: this ticket is that issue.</summary>
/// <param name="Key">The issue's key, in capitals.</param>
public sealed record JoinIssue(string Key) : RepCommand;
