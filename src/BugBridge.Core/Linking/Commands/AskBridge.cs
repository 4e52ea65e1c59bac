namespace BugBridge.Core.Linking.Commands;

/// <summary><c>/bridge</c>: what is known about this ticket?</summary>
public sealed record AskBridge : RepCommand;
