namespace BugBridge.Core.Commands;

/// <summary><c>/bridge</c>: what is known about this ticket?</summary>
public sealed record AskBridge : RepCommand;
